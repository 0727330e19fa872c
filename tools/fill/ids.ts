const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * Ids for one clinic's rows: UUIDv7 of the days they belong to, rising within a day, the same at every run.
 * Shape:  the clinic's number and a count stand where others have chance, so that no two clinics share one.
 */
export class Ids {
  private count = 0;
  private readonly clinic: number;

  constructor(clinic: number) {
    this.clinic = clinic;
  }

  at(date: string): string {
    this.count += 1;
    const time = hex(Date.parse(date), 12);
    const low = hex(this.count % 0x1_0000_0000, 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(this.clinic >> 12, 3)}-8${hex(this.clinic & 0xfff, 3)}-${low}`;
  }
}
