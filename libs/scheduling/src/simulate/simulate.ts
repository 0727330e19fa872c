import type { Estimate } from '../chance/estimate.ts';
import { estimateOf } from '../chance/estimate.ts';
import type { Policy } from './booked-day.ts';
import { DayDrawer } from './draw-day.ts';
import type { Measure } from './measures.ts';
import { MEASURES } from './measures.ts';
import { DayRun } from './run-day.ts';
import type { SimulatedClinic } from './simulated-clinic.ts';
import { Tally } from './tally.ts';

/**
 * One thing to try: a clinic run by a policy.
 * Shape:  all variants meet the same patients on the same days; one that books more meets further ones, another mix of treatments or number of doctors changes what they come for and whom they meet.
 */
export interface Variant {
  readonly name: string;
  readonly clinic: SimulatedClinic;
  readonly policy: Policy;
}

/**
 * How long to try it.
 * Shape:  `onDay` hears how many days are done, of all variants together; ends early, after a whole day of every variant, when `shouldStop` says so.
 */
export interface SimulationOptions {
  readonly days: number;
  readonly seed: number;
  readonly onDay?: (done: number, all: number) => void;
  readonly shouldStop?: () => boolean;
}

export type Estimates = Readonly<Record<Measure, Estimate>>;

/** What a variant comes to. Shape: `difference` is to the first variant, day by day, so that luck common to both cancels. */
export interface VariantOutcome {
  readonly name: string;
  readonly days: number;
  readonly estimates: Estimates;
  readonly difference: Estimates;
}

/**
 * Lets variants of a clinic live through the same days, and says what differs.
 * Shape:  outcomes in the order of the variants; the same variants, days and seed always give the same outcome. At least one day is simulated.
 * Source: paired differences with common random numbers: Law, Simulation Modeling and Analysis, 5th edition, chapter 11.
 */
export function simulate(variants: readonly Variant[], options: SimulationOptions): VariantOutcome[] {
  const { days, seed, onDay, shouldStop = () => false } = options;
  const runs = variants.map((variant) => new VariantRun(variant, seed));
  let done = 0;
  do {
    for (const run of runs) run.live(done);
    done++;
    onDay?.(done, days);
  } while (done < days && !shouldStop());
  const first = runs[0];
  return first ? runs.map((run) => run.outcome(first)) : [];
}

class VariantRun {
  private readonly variant: Variant;
  private readonly drawer: DayDrawer;
  private readonly run: DayRun;
  private readonly tally: Tally;
  private readonly days: Float64Array[] = [];

  constructor(variant: Variant, seed: number) {
    this.variant = variant;
    this.drawer = new DayDrawer(variant.clinic, seed);
    this.run = new DayRun(variant.clinic);
    this.tally = new Tally(variant.clinic);
  }

  live(number: number): void {
    const { day, chance } = this.drawer.draw(number);
    const course = this.run.run(day, chance, this.variant.policy.forDay(day));
    this.days.push(this.tally.count(course, this.run.rooms));
  }

  outcome(first: VariantRun): VariantOutcome {
    const estimates = (valueOf: (day: number, place: number) => number): Estimates =>
      Object.fromEntries(
        MEASURES.map((measure, place) => [
          measure,
          estimateOf(Float64Array.from(this.days, (_, day) => valueOf(day, place))),
        ]),
      ) as Estimates;
    return {
      name: this.variant.name,
      days: this.days.length,
      estimates: estimates((day, place) => this.days[day]![place]!),
      difference: estimates((day, place) => this.days[day]![place]! - first.days[day]![place]!),
    };
  }
}
