import { STEP_KINDS } from '../model/visit-template.ts';
import type { Policy } from '../simulate/booked-day.ts';
import { DayDrawer } from '../simulate/draw-day.ts';
import { DayRun } from '../simulate/run-day.ts';
import type { SimulatedClinic } from '../simulate/simulated-clinic.ts';
import type { LogEntry } from './validate-log.ts';

/** What happened on one simulated day, step by step, with every row it used. */
export function simulatedLog(clinic: SimulatedClinic, policy: Policy, seed: number, number: number): LogEntry[] {
  const { day, chance } = new DayDrawer(clinic, seed).draw(number);
  const log: LogEntry[] = [];
  new DayRun(clinic).run(day, chance, policy.forDay(day), (visit, kind, from, until, resources) => {
    const place = log.filter((entry) => entry.visitId === String(visit)).length;
    log.push({ visitId: String(visit), place, kind: STEP_KINDS[kind]!, from, until, resources: [...resources] });
  });
  return log;
}
