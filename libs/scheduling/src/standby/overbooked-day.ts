import type { CompiledDay } from '../predict/compile-day.ts';
import { compileDay } from '../predict/compile-day.ts';
import { drawFate } from '../predict/draw-fate.ts';
import { reachOf } from '../predict/draw-reach.ts';
import type { Experience } from '../predict/experience.ts';
import { homeTimes } from '../predict/home-times.ts';
import { PastClosing } from '../predict/past-closing.ts';
import type { DayToPredict } from '../predict/predict-day-input.ts';
import type { Fate, StepFate } from '../predict/replay.ts';
import { replaySteps } from '../predict/replay.ts';
import { Rows, type Scenarios } from '../predict/scenarios.ts';
import { spareAfternoons, type SpareAfternoon } from './spare-afternoons.ts';
import { chanceOfOneMore, shareSpares } from './who-takes-what.ts';

/** Whoever may come is asked long before. Units: minutes. */
const A_DAY = 1440;

/**
 * One day with any number of patients on standby, in the same scenarios: with one more, only what that one changes is different.
 * Shape:  without any it is the day that `predict` foresees, to the last scenario.
 */
export class OverbookedDay {
  readonly spares: readonly SpareAfternoon[];
  private readonly compiled: CompiledDay;
  private readonly fate: Fate;
  private readonly rows: Rows;
  private readonly standbys: (Uint8Array | undefined)[] = [];
  private readonly day: DayToPredict;
  private readonly experience: Experience;

  constructor(day: DayToPredict, experience: Experience, scenarios: Scenarios) {
    this.day = day;
    this.experience = experience;
    this.rows = new Rows(scenarios);
    this.spares = spareAfternoons(day);
    const users = this.spares.map(({ user }) => user);
    const [own, given] = [day, { ...day, visits: users }].map((some) => {
      const compiled = compileDay(some);
      return { compiled, fate: drawFate(compiled, experience, scenarios, this.rows) };
    }) as [Dealt, Dealt];
    this.compiled = compileDay({ ...day, visits: [...day.visits, ...users] });
    this.fate = together(this.compiled, own, given);
  }

  /** Units: `closing` minutes since midnight; the answer a probability. */
  riskWith(standbys: number, closing: number): number {
    const { scenarios } = this.fate;
    const { taken, turnedAway } = shareSpares(this.holders, this.reachesOf(standbys), scenarios);
    const fate = { ...this.fate, reach: [...this.fate.reach, ...taken] };
    const past = new PastClosing(closing, scenarios);
    const ready = replaySteps(this.compiled, fate, () => undefined);
    for (const home of homeTimes(this.compiled, ready, fate)) past.add(home);
    past.add(Int32Array.from(turnedAway, (turned) => closing + turned));
    return past.share;
  }

  /** The probability that the last of so many finds an afternoon, if found eligible. */
  chanceOf(standbys: number): number {
    return standbys === 0 ? 1 : chanceOfOneMore(this.holders, this.reachesOf(standbys - 1), this.fate.scenarios);
  }

  private get holders(): (Uint8Array | undefined)[] {
    return this.spares.map(({ holder }) => this.fate.reach[holder]);
  }

  private reachesOf(standbys: number): readonly (Uint8Array | undefined)[] {
    const { now } = this.day;
    while (this.standbys.length < standbys) {
      const visitId = `standby ${String(this.standbys.length + 1)}`;
      const visit = { visitId, arrived: false, plannedArrival: now + A_DAY, undecided: true, steps: [] };
      this.standbys.push(reachOf(visit, now, this.experience, this.rows));
    }
    return this.standbys.slice(0, standbys);
  }
}

interface Dealt {
  readonly compiled: CompiledDay;
  readonly fate: Fate;
}

/** The luck of two days for the one that has the visits of both. */
function together(compiled: CompiledDay, own: Dealt, given: Dealt): Fate {
  const known = new Map([...fatesOf(own, 0), ...fatesOf(given, own.compiled.day.visits.length)]);
  const steps = [...compiled.running, ...compiled.pending].map(({ visit, step }) =>
    known.get(`${String(visit)} ${step.stepId}`)!,
  );
  return {
    scenarios: own.fate.scenarios,
    steps,
    reach: own.fate.reach,
    arrivals: [...own.fate.arrivals, ...given.fate.arrivals],
  };
}

const fatesOf = ({ compiled, fate }: Dealt, visitsBefore: number): [string, StepFate][] =>
  [...compiled.running, ...compiled.pending].map(({ visit, step }, row) => [
    `${String(visitsBefore + visit)} ${step.stepId}`,
    fate.steps[row]!,
  ]);
