import { STEP_KINDS } from '@higaeri/domain';
import type { PinnedItinerary, PinnedStep } from './pinned-itinerary.ts';

const VERSION = 1;
const DAY_MS = 86_400_000;
/* What everything takes. Units: bytes. */
const HEAD = 8;
const ID = 16;
const STEP = 6;
const DECIDED_EARLIER = 1;
const STANDBY = 2;

/**
 * A pinned itinerary as few bytes.
 * Shape:  version · date in days since 1970 · discs · flags · treatment · the rows' ids once each · steps that point to them.
 */
export function encodeItinerary({ date, treatment, discs, decidedEarlier, standby, steps }: PinnedItinerary): Buffer {
  const numbers = new Map<string, number>();
  for (const { resources } of steps) for (const id of resources) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const name = Buffer.from(treatment, 'utf8');
  const places = steps.reduce((sum, { resources }) => sum + resources.length, 0);
  const bytes = Buffer.allocUnsafe(HEAD + name.length + 1 + ID * numbers.size + 1 + STEP * steps.length + places);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt32BE(Date.parse(`${date}T00:00:00Z`) / DAY_MS, 1);
  bytes.writeUInt8(discs, 5);
  bytes.writeUInt8((decidedEarlier ? DECIDED_EARLIER : 0) | (standby ? STANDBY : 0), 6);
  bytes.writeUInt8(name.length, 7);
  let at = HEAD + name.copy(bytes, HEAD);
  at = bytes.writeUInt8(numbers.size, at);
  for (const id of numbers.keys()) at += bytesOf(id).copy(bytes, at);
  at = bytes.writeUInt8(steps.length, at);
  for (const step of steps) at = writeStep(bytes, at, step, numbers);
  return bytes;
}

function writeStep(bytes: Buffer, start: number, step: PinnedStep, numbers: ReadonlyMap<string, number>): number {
  let at = bytes.writeUInt8(STEP_KINDS.indexOf(step.kind), start);
  at = bytes.writeUInt16BE(step.from, at);
  at = bytes.writeUInt16BE(step.until, at);
  at = bytes.writeUInt8(step.resources.length, at);
  for (const id of step.resources) at = bytes.writeUInt8(numbers.get(id) ?? 0, at);
  return at;
}

/** More rooms and people than any installation has at work. */
const MOST_KNOWN = 50_000;
const known = new Map<string, Buffer>();

/** The same few rows are written into every itinerary of a clinic. */
function bytesOf(id: string): Buffer {
  const bytes = known.get(id) ?? Buffer.from(id.replaceAll('-', ''), 'hex');
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(id, bytes);
  return bytes;
}

/** Errors: throws a `RangeError` on anything `encodeItinerary` did not write. */
export function decodeItinerary(bytes: Buffer): PinnedItinerary {
  const reader = new Reader(bytes);
  if (reader.byte() !== VERSION) throw new RangeError('another version');
  const date = new Date(reader.uint32() * DAY_MS).toISOString().slice(0, 10);
  const discs = reader.byte();
  const flags = reader.byte();
  if ((flags & ~(DECIDED_EARLIER | STANDBY)) !== 0) throw new RangeError('unknown flags');
  const treatment = reader.bytes(reader.byte()).toString('utf8');
  const ids = reader.times(() => uuid(reader.bytes(16)));
  const steps = reader.times((): PinnedStep => {
    const kind = insist(STEP_KINDS[reader.byte()]);
    const from = reader.uint16();
    const until = reader.uint16();
    return { kind, from, until, resources: reader.times(() => insist(ids[reader.byte()])) };
  });
  if (!reader.atEnd) throw new RangeError('more than an itinerary');
  const decidedEarlier = (flags & DECIDED_EARLIER) !== 0;
  return { date, treatment, discs, decidedEarlier, standby: (flags & STANDBY) !== 0, steps };
}

function insist<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('points nowhere');
  return value;
}

const uuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

class Reader {
  private at = 0;
  constructor(private readonly source: Buffer) {}

  byte(): number {
    return this.bytes(1).readUInt8();
  }
  uint16(): number {
    return this.bytes(2).readUInt16BE();
  }
  uint32(): number {
    return this.bytes(4).readUInt32BE();
  }
  bytes(size: number): Buffer {
    const found = this.source.subarray(this.at, this.at + size);
    if (found.length < size) throw new RangeError('too short');
    this.at += size;
    return found;
  }
  times<T>(read: () => T): T[] {
    return Array.from({ length: this.byte() }, read);
  }
  get atEnd(): boolean {
    return this.at === this.source.length;
  }
}
