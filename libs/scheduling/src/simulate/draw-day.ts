import type { Duration } from '../chance/duration.ts';
import { normalQuantile } from '../chance/normal.ts';
import type { Random } from '../chance/random.ts';
import { randomFrom } from '../chance/random.ts';
import type { StepKind } from '../model/visit-template.ts';
import { STEP_KINDS } from '../model/visit-template.ts';
import { expectedDuration, expectedEligibility } from '../predict/expected.ts';
import type { DayPolicy } from '../templates/day-policy.ts';
import { procedureMinutes } from '../templates/treatment-timings.ts';
import type { BookedDay, BookedVisit } from './booked-day.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';

/** Four in five treatments are of one disc, the others of two. */
const ONE_DISC = 0.8;

/** What a day has in store, whatever the policy. Shape: an entry per visit; `minutes` has one per visit and kind of step. Units: minutes; `lateness` against the appointment. */
export interface DayChance {
  readonly lateness: Int32Array;
  readonly comes: Uint8Array;
  readonly eligible: Uint8Array;
  readonly minutes: Int32Array;
}

/** Draws the days of a clinic. Shape: the same seed and number always draw the same day; every policy meets the same patients. */
export class DayDrawer {
  private readonly durations = new Map<string, readonly Duration[]>();
  private readonly doctors: readonly string[];
  private readonly clinic: SimulatedClinic;
  private readonly seed: number;

  constructor(clinic: SimulatedClinic, seed: number) {
    this.clinic = clinic;
    this.seed = seed;
    this.doctors = clinic.resources.filter(({ kind }) => kind === 'doctor').map(({ id }) => id);
  }

  draw(number: number): { readonly day: BookedDay; readonly chance: DayChance } {
    const random = randomFrom(this.seed, number);
    const { clinic } = this;
    const visits = Array.from({ length: clinic.visits }, (_, place) => this.book(place, random));
    return { day: { clinic, number, visits }, chance: this.chanceOf(visits, random) };
  }

  private book(place: number, random: Random): BookedVisit {
    const timing = this.clinic.treatments[Math.floor(random() * this.clinic.treatments.length)]!;
    return {
      treatment: timing.treatment,
      doctor: this.doctors[place % this.doctors.length]!,
      procedureMinutes: procedureMinutes(timing, random() < ONE_DISC ? 1 : 2),
      withImages: random() < this.clinic.withImages,
    };
  }

  private chanceOf(visits: readonly BookedVisit[], random: Random): DayChance {
    const { experience } = this.clinic;
    const { meanLateness, spread, noShow } = experience.punctuality;
    const kinds = STEP_KINDS.length;
    const minutes = new Int32Array(visits.length * kinds);
    const lateness = new Int32Array(visits.length);
    const comes = new Uint8Array(visits.length);
    const eligible = new Uint8Array(visits.length);
    visits.forEach((visit, place) => {
      lateness[place] = Math.round(meanLateness + spread * normalQuantile(random()));
      comes[place] = Number(random() >= noShow);
      eligible[place] = Number(random() < expectedEligibility(experience, visit.treatment).probability);
      this.durationsOf(visit).forEach(({ shift, mu, sigma }, kind) => {
        const length = shift + Math.exp(mu + sigma * normalQuantile(random()));
        minutes[place * kinds + kind] = Math.max(1, Math.round(length));
      });
    });
    return { lateness, comes, eligible, minutes };
  }

  private durationsOf(visit: BookedVisit): readonly Duration[] {
    const key = `${visit.treatment} ${visit.doctor} ${visit.procedureMinutes}`;
    const known = this.durations.get(key);
    if (known) return known;
    const { experience, policy } = this.clinic;
    const own = STEP_KINDS.map((kind) =>
      expectedDuration(experience, { kind, ...visit }, bookedMinutes(kind, visit, policy)),
    );
    this.durations.set(key, own);
    return own;
  }
}

/** How long a step is booked for. Units: minutes. Source: clinic.md "The day". */
export function bookedMinutes(kind: StepKind, visit: BookedVisit, policy: DayPolicy): number {
  const minutes: Readonly<Record<StepKind, number>> = {
    mri: policy.mriMinutes,
    xray: policy.xrayMinutes,
    consultation: policy.consultationMinutes,
    preparation: policy.preparationMinutes,
    procedure: visit.procedureMinutes,
    recovery: policy.recoveryMinutes,
    'discharge-review': policy.reviewMinutes,
  };
  return minutes[kind];
}
