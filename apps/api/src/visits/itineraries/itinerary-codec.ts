import { STEP_KINDS } from '@higaeri/domain';
import type { PinnedItinerary, PinnedStep } from './pinned-itinerary.ts';

const VERSION = 1;
const DAY_MS = 86_400_000;

/**
 * A pinned itinerary as few bytes.
 * Shape:  version · date in days since 1970 · discs · flags · treatment · the rows' ids once each · steps that point to them.
 */
export function encodeItinerary({ date, treatment, discs, decidedEarlier, steps }: PinnedItinerary): Buffer {
  const ids = [...new Set(steps.flatMap(({ resources }) => resources))];
  const name = Buffer.from(treatment, 'utf8');
  const head = Buffer.alloc(7);
  head.writeUInt8(VERSION, 0);
  head.writeUInt32BE(Date.parse(`${date}T00:00:00Z`) / DAY_MS, 1);
  head.writeUInt8(discs, 5);
  head.writeUInt8(decidedEarlier ? 1 : 0, 6);
  const rows = ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'));
  const body = steps.map((step) => encodeStep(step, ids));
  return Buffer.concat([head, sized(name), Buffer.from([ids.length]), ...rows, Buffer.from([steps.length]), ...body]);
}

function encodeStep({ kind, from, until, resources }: PinnedStep, ids: readonly string[]): Buffer {
  const times = Buffer.alloc(5);
  times.writeUInt8(STEP_KINDS.indexOf(kind), 0);
  times.writeUInt16BE(from, 1);
  times.writeUInt16BE(until, 3);
  return Buffer.concat([times, sized(Buffer.from(resources.map((id) => ids.indexOf(id))))]);
}

const sized = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([bytes.length]), bytes]);

/** Errors: throws a `RangeError` on anything `encodeItinerary` did not write. */
export function decodeItinerary(bytes: Buffer): PinnedItinerary {
  const reader = new Reader(bytes);
  if (reader.byte() !== VERSION) throw new RangeError('another version');
  const date = new Date(reader.uint32() * DAY_MS).toISOString().slice(0, 10);
  const discs = reader.byte();
  const decidedEarlier = reader.byte() === 1;
  const treatment = reader.bytes(reader.byte()).toString('utf8');
  const ids = reader.times(() => uuid(reader.bytes(16)));
  const steps = reader.times((): PinnedStep => {
    const kind = known(STEP_KINDS[reader.byte()]);
    const from = reader.uint16();
    const until = reader.uint16();
    return { kind, from, until, resources: reader.times(() => known(ids[reader.byte()])) };
  });
  if (!reader.atEnd) throw new RangeError('more than an itinerary');
  return { date, treatment, discs, decidedEarlier, steps };
}

function known<T>(value: T | undefined): T {
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
