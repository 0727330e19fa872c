/** Who waits, the most urgent first; of two equally urgent ones whoever came first. */
export class WaitingRoom {
  private readonly visits: number[] = [];
  private readonly urgency: Float64Array;

  constructor(visits: number) {
    this.urgency = new Float64Array(visits);
  }

  get isEmpty(): boolean {
    return this.visits.length === 0;
  }

  enter(visit: number, urgency: number): void {
    let place = this.visits.length;
    while (place > 0 && this.urgency[this.visits[place - 1]!]! > urgency) place--;
    this.urgency[visit] = urgency;
    this.visits.splice(place, 0, visit);
  }

  /** Asks everybody in order whether they go in now, and keeps those who do not. */
  call(goesIn: (visit: number) => boolean): void {
    let kept = 0;
    for (let place = 0; place < this.visits.length; place++) {
      const visit = this.visits[place]!;
      if (!goesIn(visit)) this.visits[kept++] = visit;
    }
    this.visits.length = kept;
  }

  /** Everybody, who then no longer waits. */
  empty(): number[] {
    return this.visits.splice(0);
  }
}
