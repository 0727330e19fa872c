import type { Interval, Minute } from '../model/time.ts';
import { minuteOf, slotFrom, slotUntil } from '../timeline/grid.ts';
import type { DaysOnSheet } from './draw-starts.ts';
import { drawFree, drawStarts, keepFree } from './draw-starts.ts';
import type { ChainPlan, DoctorPlan } from './search-plan.ts';

/**
 * One day on a sheet of bits: where runs can start, and which of those starts a patient can reach.
 * Shape:  `draw` first, `enter` once per stretch that the patient has, `meet` once per doctor; then `reach` says whether a chain comes to its end.
 */
export class DaySearch {
  readonly day: DaysOnSheet;
  private arriveFrom = 0;
  private homeUntil: Minute = 0;
  private span: Interval | undefined;
  private doctor: DoctorPlan | undefined;

  constructor(day: DaysOnSheet) {
    this.day = day;
    drawFree(day);
  }

  /** Draws where every run can start. Shape: false, and the rest left undrawn, as soon as one of them can start nowhere; the last run is the scarcest. */
  draw(): boolean {
    const { plan, sheet } = this.day;
    return plan.runs.toReversed().every((run) => {
      drawStarts(this.day, run);
      return !sheet.isEmpty(run.starts);
    });
  }

  /** Draws where every run can start, also when one of them can start nowhere. */
  drawAll(): void {
    for (const run of this.day.plan.runs) drawStarts(this.day, run);
  }

  /** Sets the stretch the visit must lie in, arrival to home, and goes as far as no doctor is needed. */
  enter(span: Interval): void {
    this.arriveFrom = slotFrom(span.from, this.day.grid);
    this.homeUntil = span.until;
    this.span = span;
    for (const chain of this.day.plan.chains) this.follow(chain, 0, chain.shared);
  }

  /** Adds one doctor to the starts of the runs that need one. */
  meet(doctor: DoctorPlan): void {
    this.doctor = doctor;
    for (const { starts, withDoctor, visiting } of this.day.plan.runs) {
      if (visiting.length === 0) continue;
      this.day.sheet.copy(withDoctor, starts);
      for (const stint of visiting) keepFree(this.day, withDoctor, doctor.unit, stint);
    }
  }

  /** `enter` and `meet`, as far as that has not been done last. */
  be(span: Interval, doctor: DoctorPlan): void {
    if (this.span !== span) this.enter(span);
    if (this.doctor !== doctor) this.meet(doctor);
  }

  /** Whether the last run of a chain can be reached with the doctor who was met. Shape: what cannot be reached is left empty. */
  reach(chain: ChainPlan): boolean {
    return this.follow(chain, chain.shared, chain.runs.length);
  }

  /** The same from a row of starts of the first run that needs the doctor. */
  reachFrom(entry: number, chain: ChainPlan): boolean {
    const { sheet } = this.day;
    const here = chain.reach[chain.shared]!;
    sheet.copy(here, entry);
    sheet.and(here, chain.runs[chain.shared]!.withDoctor);
    return !sheet.isEmpty(here) && this.follow(chain, chain.shared + 1, chain.runs.length);
  }

  /** Makes `target` the starts of one run of a chain that the time allows: within reach of the run before it and inside every bound. */
  allow(target: number, { chain, reach }: ChainPlan, index: number): void {
    const { sheet, grid } = this.day;
    const link = chain.links[index]!;
    // Nothing is further apart on one day than its slots.
    if (index > 0) sheet.reach(target, reach[index - 1]!, link.least, Math.min(link.most, sheet.slots));
    else sheet.fillFrom(target, this.arriveFrom);
    sheet.clip(target, slotFrom(link.from, grid), slotUntil(link.until, grid));
    if (link === chain.last)
      sheet.erase(target, slotUntil(this.homeUntil - link.run.minutes, grid) + 1, sheet.slots - 1);
  }

  /** The earliest start of one run of a chain that the run before it leaves, and the latest that its bounds leave. Shape: nothing may lie between. */
  bounds({ chain, reach }: ChainPlan, index: number): Interval {
    const { sheet, grid, days } = this.day;
    const link = chain.links[index]!;
    const before = index > 0 ? sheet.nextSet(reach[index - 1]!, 0) + link.least : this.arriveFrom;
    const until = Math.min(
      link.until,
      Math.min(this.homeUntil, ...days.map(({ closing }) => closing)) - link.run.minutes,
    );
    return { from: Math.max(minuteOf(before, grid), link.from), until };
  }

  /** A start is reached when its run can start there, and one before it was reached within the longest wait. */
  private follow(plan: ChainPlan, from: number, until: number): boolean {
    const { sheet } = this.day;
    for (let index = from; index < until; index++) {
      const here = plan.reach[index]!;
      this.allow(here, plan, index);
      sheet.and(here, plan.runs[index]!.withDoctor);
      if (!sheet.isEmpty(here)) continue;
      for (let beyond = index + 1; beyond < until; beyond++) sheet.clear(plan.reach[beyond]!);
      return false;
    }
    return true;
  }
}
