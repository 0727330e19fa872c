import { NONE } from './none.ts';
import type { Shop } from './shop.ts';
import { findTails } from './tails.ts';

/** What a graph was before, to go back to. */
export interface Order {
  readonly mode: Int16Array;
  readonly before: Int32Array;
}

/**
 * The operations of a shop in the order of their machines, with the earliest start of each.
 * Shape:  starts only ever grow while operations are put in, and every growth is on the trail, so that a try can be taken back. An operation that is not queued anywhere still stands in its job, in its fastest mode.
 * Units:  minutes.
 * Source: the alternative graph of Mascis & Pacciarelli (2002): a held machine is free when the job's next operation starts; a swap is a cycle of length zero.
 */
export class ShopGraph {
  readonly count: number;
  readonly start: Int32Array;
  readonly tail: Int32Array;
  readonly minutes: Int32Array;
  readonly mode: Int16Array;
  readonly nextInJob: Int32Array;
  readonly previousInJob: Int32Array;
  readonly nextOnMachine: Int32Array;
  readonly previousOnMachine: Int32Array;
  readonly firstOnMachine: Int32Array;
  readonly holds: Uint8Array;
  readonly shop: Shop;
  readonly operations: Shop['jobs'][number];

  private readonly fastest: Int32Array;
  private readonly trail: number[] = [];
  private readonly queue: number[] = [];

  constructor(shop: Shop) {
    this.shop = shop;
    this.operations = shop.jobs.flat();
    this.count = this.operations.length;
    const filled = (value: number): Int32Array => new Int32Array(this.count).fill(value);
    this.start = filled(0);
    this.tail = filled(0);
    this.mode = new Int16Array(this.count).fill(NONE);
    this.nextInJob = filled(NONE);
    this.previousInJob = filled(NONE);
    this.nextOnMachine = filled(NONE);
    this.previousOnMachine = filled(NONE);
    this.firstOnMachine = new Int32Array(shop.machines).fill(NONE);
    this.holds = Uint8Array.from(this.operations, (operation) => Number(operation.holds));
    this.fastest = Int32Array.from(this.operations, ({ modes }) => Math.min(...modes.map((mode) => mode.minutes)));
    this.minutes = this.fastest.slice();
    let operation = 0;
    for (const job of shop.jobs) {
      for (let place = 1; place < job.length; place++) {
        this.nextInJob[operation + place - 1] = operation + place;
        this.previousInJob[operation + place] = operation + place - 1;
      }
      operation += job.length;
    }
    this.settle();
  }

  makespan(): number {
    let makespan = 0;
    for (let operation = 0; operation < this.count; operation++) {
      if (this.nextInJob[operation] === NONE)
        makespan = Math.max(makespan, this.start[operation]! + this.minutes[operation]!);
    }
    return makespan;
  }

  /** When the machine of an operation is free again. */
  released(operation: number): number {
    const next = this.nextInJob[operation]!;
    return this.holds[operation] === 1 && next !== NONE
      ? this.start[next]!
      : this.start[operation]! + this.minutes[operation]!;
  }

  mark(): number {
    return this.trail.length;
  }

  /** Takes back every growth since a mark. */
  rewind(mark: number): void {
    while (this.trail.length > mark) {
      const value = this.trail.pop()!;
      this.start[this.trail.pop()!] = value;
    }
  }

  /** Queues an operation right behind another, or first; `false` when it can not end within the limit. Shape: the starts are then half-grown and have to be taken back. */
  insert(operation: number, mode: number, after: number, limit: number): boolean {
    this.link(operation, mode, after);
    const next = this.nextOnMachine[operation]!;
    this.queue.length = 0;
    if (after !== NONE && !this.grow(operation, this.released(after), limit)) return false;
    this.queue.push(operation);
    if (next !== NONE && !this.grow(next, this.released(operation), limit)) return false;
    return this.propagate(limit);
  }

  link(operation: number, mode: number, after: number): void {
    const { machine, minutes } = this.operations[operation]!.modes[mode]!;
    const next = after === NONE ? this.firstOnMachine[machine]! : this.nextOnMachine[after]!;
    this.mode[operation] = mode;
    this.minutes[operation] = minutes;
    this.previousOnMachine[operation] = after;
    this.nextOnMachine[operation] = next;
    if (after === NONE) this.firstOnMachine[machine] = operation;
    else this.nextOnMachine[after] = operation;
    if (next !== NONE) this.previousOnMachine[next] = operation;
  }

  unlink(operation: number): void {
    const { machine } = this.operations[operation]!.modes[this.mode[operation]!]!;
    const previous = this.previousOnMachine[operation]!;
    const next = this.nextOnMachine[operation]!;
    if (previous === NONE) this.firstOnMachine[machine] = next;
    else this.nextOnMachine[previous] = next;
    if (next !== NONE) this.previousOnMachine[next] = previous;
    this.mode[operation] = NONE;
    this.minutes[operation] = this.fastest[operation]!;
    this.previousOnMachine[operation] = NONE;
    this.nextOnMachine[operation] = NONE;
  }

  /** Finds all starts and tails anew. Shape: for an order that is possible. */
  settle(): void {
    this.start.fill(0);
    this.tail.fill(0);
    this.trail.length = 0;
    for (let operation = 0; operation < this.count; operation++) this.queue.push(operation);
    this.propagate(Infinity);
    this.trail.length = 0;
    findTails(this);
  }

  order(): Order {
    return { mode: this.mode.slice(), before: this.previousOnMachine.slice() };
  }

  restore({ mode, before }: Order): void {
    for (let operation = 0; operation < this.count; operation++)
      if (this.mode[operation] !== NONE) this.unlink(operation);
    const behind = new Int32Array(this.count).fill(NONE);
    const first: number[] = [];
    before.forEach((previous, operation) => {
      if (mode[operation] === NONE) return;
      if (previous === NONE) first.push(operation);
      else behind[previous] = operation;
    });
    for (const head of first) {
      for (let operation = head, after = NONE; operation !== NONE; after = operation, operation = behind[operation]!)
        this.link(operation, mode[operation]!, after);
    }
    this.settle();
  }

  private grow(operation: number, start: number, limit: number): boolean {
    if (start <= this.start[operation]!) return true;
    if (start + this.minutes[operation]! + this.tail[operation]! > limit) return false;
    this.trail.push(operation, this.start[operation]!);
    this.start[operation] = start;
    this.queue.push(operation);
    return true;
  }

  private propagate(limit: number): boolean {
    const { queue } = this;
    for (let head = 0; head < queue.length; head++) {
      const operation = queue[head]!;
      const end = this.start[operation]! + this.minutes[operation]!;
      if (end + this.tail[operation]! > limit) return this.giveUp();
      const next = this.nextInJob[operation]!;
      if (next !== NONE && !this.grow(next, end, limit)) return this.giveUp();
      const queued = this.nextOnMachine[operation]!;
      if (queued !== NONE && !this.grow(queued, this.released(operation), limit)) return this.giveUp();
      const previous = this.previousInJob[operation]!;
      if (previous === NONE || this.holds[previous] === 0) continue;
      const waiting = this.nextOnMachine[previous]!;
      if (waiting !== NONE && !this.grow(waiting, this.start[operation]!, limit)) return this.giveUp();
    }
    queue.length = 0;
    return true;
  }

  private giveUp(): false {
    this.queue.length = 0;
    return false;
  }
}
