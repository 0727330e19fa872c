/** In which share of the scenarios somebody is there past closing. Units: `closing` minutes since midnight. */
export class PastClosing {
  private readonly somebody: Uint8Array;
  private readonly closing: number;

  constructor(closing: number, scenarios: number) {
    this.closing = closing;
    this.somebody = new Uint8Array(scenarios);
  }

  /** Adds a visit's ways home, and answers its own share. */
  add(home: Int32Array): number {
    let scenarios = 0;
    for (let scenario = 0; scenario < home.length; scenario++) {
      const past = (this.closing - home[scenario]!) >>> 31;
      this.somebody[scenario] = this.somebody[scenario]! | past;
      scenarios += past;
    }
    return scenarios / home.length;
  }

  get share(): number {
    return this.somebody.reduce((sum, one) => sum + one, 0) / this.somebody.length;
  }
}
