import type { Minute } from '../model/time.ts';
import type { Noon } from './booked-day.ts';
import type { Course } from './course.ts';
import { NOT } from './course.ts';
import type { DayChance } from './draw-day.ts';
import { CONSULTATION } from './step-order.ts';

/** What is known at noon of those who come. Shape: `step` has the step of each visit that is under way, else the next one. */
export function noonOf(course: Course, step: Int8Array, chance: DayChance, now: Minute): Noon {
  const here = Array.from(course.home.keys()).filter(
    (visit) => course.home[visit] === NOT && chance.comes[visit] === 1,
  );
  const isDecided = (visit: number): boolean =>
    step[visit]! > CONSULTATION && course.until[course.at(visit, CONSULTATION)] !== NOT;
  return { now, staying: here.filter(isDecided), undecided: here.filter((visit) => !isDecided(visit)) };
}
