/** Who waits, the most urgent first; of two equally urgent ones whoever came first. Shape: reused from day to day. */
export class WaitingRoom {
  private readonly visits: Int32Array;
  private readonly urgency: Float64Array;
  private count = 0;

  constructor(visits: number) {
    this.visits = new Int32Array(visits);
    this.urgency = new Float64Array(visits);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  enter(visit: number, urgency: number): void {
    const { visits } = this;
    let place = this.count;
    for (; place > 0 && this.urgency[visits[place - 1]!]! > urgency; place--) visits[place] = visits[place - 1]!;
    this.urgency[visit] = urgency;
    visits[place] = visit;
    this.count++;
  }

  /** Asks everybody in order whether they go in now, and keeps those who do not. */
  call(goesIn: (visit: number) => boolean): void {
    let kept = 0;
    for (let place = 0; place < this.count; place++) {
      const visit = this.visits[place]!;
      if (!goesIn(visit)) this.visits[kept++] = visit;
    }
    this.count = kept;
  }

  /** Everybody, who then no longer waits. */
  empty(): Int32Array {
    const all = this.visits.slice(0, this.count);
    this.count = 0;
    return all;
  }
}
