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
import { TreatmentMix } from './treatment-mix.ts';

/** Four in five treatments are of one disc, the others of two. */
const ONE_DISC = 0.8;

/** What a day has in store, whatever the policy. Shape: an entry per visit; `minutes` has one per visit and kind of step. Units: minutes; `lateness` against the appointment. */
export interface DayChance {
  readonly lateness: Int32Array;
  readonly comes: Uint8Array;
  readonly eligible: Uint8Array;
  readonly minutes: Int32Array;
}

/** Draws the days of a clinic. Shape: the same seed and number always draw the same day; every policy meets the same patients, and whoever books more meets more of them. */
export class DayDrawer {
  private readonly durations = new Map<string, readonly Duration[]>();
  private readonly mix: TreatmentMix;
  private readonly clinic: SimulatedClinic;
  private readonly seed: number;

  constructor(clinic: SimulatedClinic, seed: number) {
    this.clinic = clinic;
    this.seed = seed;
    this.mix = new TreatmentMix(clinic);
  }

  draw(number: number): { readonly day: BookedDay; readonly chance: DayChance } {
    const random = randomFrom(this.seed, number);
    const { clinic } = this;
    const visits: BookedVisit[] = [];
    const chance = noChance(clinic.visits);
    for (let place = 0; place < clinic.visits; place++) {
      const visit = this.book(place, random);
      visits.push(visit);
      this.drawChance(chance, place, visit, random);
    }
    return { day: { clinic, number, visits }, chance };
  }

  private book(place: number, random: Random): BookedVisit {
    const timing = this.mix.treatmentAt(random());
    return {
      treatment: timing.treatment,
      doctor: this.mix.doctorFor(timing.treatment, place),
      procedureMinutes: procedureMinutes(timing, random() < ONE_DISC ? 1 : 2),
      recoveryMinutes: timing.recoveryMinutes ?? this.clinic.policy.recoveryMinutes,
      withImages: random() < this.clinic.withImages,
    };
  }

  private drawChance(chance: DayChance, place: number, visit: BookedVisit, random: Random): void {
    const { experience } = this.clinic;
    const { meanLateness, spread, noShow } = experience.punctuality;
    chance.lateness[place] = Math.round(meanLateness + spread * normalQuantile(random()));
    chance.comes[place] = Number(random() >= noShow);
    chance.eligible[place] = Number(random() < expectedEligibility(experience, visit.treatment).probability);
    this.durationsOf(visit).forEach(({ shift, mu, sigma }, kind) => {
      const length = shift + Math.exp(mu + sigma * normalQuantile(random()));
      chance.minutes[place * STEP_KINDS.length + kind] = Math.max(1, Math.round(length));
    });
  }

  private durationsOf(visit: BookedVisit): readonly Duration[] {
    const key = `${visit.treatment} ${visit.doctor} ${visit.procedureMinutes} ${visit.recoveryMinutes}`;
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

function noChance(visits: number): DayChance {
  return {
    lateness: new Int32Array(visits),
    comes: new Uint8Array(visits),
    eligible: new Uint8Array(visits),
    minutes: new Int32Array(visits * STEP_KINDS.length),
  };
}

/** How long a step is booked for. Units: minutes. Source: clinic.md "The day". */
export function bookedMinutes(kind: StepKind, visit: BookedVisit, policy: DayPolicy): number {
  const minutes: Readonly<Record<StepKind, number>> = {
    mri: policy.mriMinutes,
    xray: policy.xrayMinutes,
    consultation: policy.consultationMinutes,
    preparation: policy.preparationMinutes,
    procedure: visit.procedureMinutes,
    recovery: visit.recoveryMinutes,
    'discharge-review': policy.reviewMinutes,
  };
  return minutes[kind];
}
