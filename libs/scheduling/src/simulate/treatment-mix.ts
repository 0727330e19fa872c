import type { SimulatedClinic, SimulatedTreatment } from './simulated-clinic.ts';

/** Which treatment is booked, and with whom. */
export class TreatmentMix {
  private readonly treatments: readonly SimulatedTreatment[];
  /** Where each treatment's share ends, of all shares together. */
  private readonly ends: readonly number[];
  private readonly doctors: ReadonlyMap<string, readonly string[]>;

  constructor({ treatments, resources }: SimulatedClinic) {
    this.treatments = treatments;
    let end = 0;
    const sums = treatments.map(({ share = 1 }) => (end += share));
    this.ends = sums.map((sum) => sum / end);
    const all = resources.filter(({ kind }) => kind === 'doctor');
    this.doctors = new Map(
      treatments.map(({ treatment }) => {
        const skilled = all.filter(({ skills }) => skills?.includes(treatment));
        return [treatment, (skilled.length > 0 ? skilled : all).map(({ id }) => id)];
      }),
    );
  }

  /** The treatment in whose share a number between 0 and 1 lies. */
  treatmentAt(chance: number): SimulatedTreatment {
    const place = this.ends.findIndex((end) => chance < end);
    return this.treatments[place < 0 ? this.treatments.length - 1 : place]!;
  }

  /** The doctors who do it take turns. */
  doctorFor(treatment: string, place: number): string {
    const doctors = this.doctors.get(treatment)!;
    return doctors[place % doctors.length]!;
  }
}
