import type { Interval, Minute } from '../model/time.ts';
import { slotFrom, slotUntil } from '../timeline/grid.ts';
import type { DayOnSheet } from './draw-starts.ts';
import { drawDay, keepFree } from './draw-starts.ts';
import type { ChainPlan, DoctorPlan } from './search-plan.ts';

/**
 * One day on a sheet of bits: where runs can start, and which of those starts a patient can reach.
 * Shape:  `enter` once per stretch that the patient has, `meet` once per doctor; then `reach` says whether a chain comes to its end.
 */
export class DaySearch {
  readonly day: DayOnSheet;
  private arriveFrom = 0;
  private homeUntil: Minute = 0;

  constructor(day: DayOnSheet) {
    this.day = day;
    drawDay(day);
  }

  /** Sets the stretch the visit must lie in, arrival to home, and goes as far as no doctor is needed. */
  enter(span: Interval): void {
    const { plan, sheet, grid } = this.day;
    this.arriveFrom = slotFrom(span.from, grid);
    this.homeUntil = span.until;
    for (const chain of plan.chains) {
      if (!this.follow(chain, 0, chain.shared)) sheet.clear(chain.reach[chain.shared - 1]!);
    }
  }

  /** Adds one doctor to the starts of the runs that need one. */
  meet(doctor: DoctorPlan): void {
    for (const { starts, withDoctor, visiting } of this.day.plan.runs) {
      if (visiting.length === 0) continue;
      this.day.sheet.copy(withDoctor, starts);
      for (const stint of visiting) keepFree(this.day, withDoctor, doctor.unit, stint);
    }
  }

  /** Whether the last run of a chain can be reached with the doctor who was met. */
  reach(chain: ChainPlan): boolean {
    return this.follow(chain, chain.shared, chain.runs.length);
  }

  /** A start is reached when its run can start there, and one before it was reached within the longest wait. */
  private follow({ chain, runs, reach }: ChainPlan, from: number, until: number): boolean {
    const { sheet, grid } = this.day;
    for (let index = from; index < until; index++) {
      const link = chain.links[index]!;
      const here = reach[index]!;
      if (index === 0) {
        sheet.copy(here, runs[0]!.withDoctor);
        sheet.erase(here, 0, this.arriveFrom - 1);
      } else {
        sheet.reach(here, reach[index - 1]!, link.least, link.most);
        sheet.and(here, runs[index]!.withDoctor);
      }
      if (link.narrowed) sheet.clip(here, slotFrom(link.from, grid), slotUntil(link.until, grid));
      if (link === chain.last)
        sheet.erase(here, slotUntil(this.homeUntil - link.run.minutes, grid) + 1, sheet.slots - 1);
      if (sheet.isEmpty(here)) return false;
    }
    return true;
  }
}
