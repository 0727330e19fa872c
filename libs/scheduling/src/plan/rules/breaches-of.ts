import type { Schedule } from '../plan-answer.ts';
import type { PlanPolicy } from '../plan-policy.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { closed } from './closed.ts';
import { keptRoom } from './kept-room.ts';
import { need } from './need.ts';
import { overlap } from './overlap.ts';
import { pause } from './pause.ts';
import { pinned } from './pinned.ts';
import type { Breach, Rule } from './rule.ts';
import { judged } from './rule.ts';
import { sameDoctor } from './same-doctor.ts';
import { skill } from './skill.ts';
import { window } from './window.ts';

/** Every rule a planned day keeps. */
const RULES: readonly Rule[] = [window, pause, overlap, closed, need, skill, sameDoctor, keptRoom, pinned];

/** Everything that is wrong with a schedule; nothing for one that can be carried out. */
export function breachesOf(problem: PlanProblem, policy: PlanPolicy, schedule: Schedule): Breach[] {
  const before = judged(problem, policy, schedule);
  return RULES.flatMap((rule) => rule(before));
}
