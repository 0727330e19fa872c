import { DEFAULT_EXPERIENCE } from '../predict/default-experience.ts';
import { expectedEligibility } from '../predict/expected.ts';
import { OverbookedDay } from './overbooked-day.ts';
import type { StandbyAnswer, StandbyFigure, StandbyQuestion } from './standby-question.ts';

/** Nobody is asked to wait for an afternoon that will probably not come. */
const MORE_LIKELY_THAN_NOT = 0.5;

/**
 * Says how many patients may be asked to come without an afternoon of their own, because others will turn out not to need theirs.
 * Shape:  the most whose `risk` is within the clinic's and whose last one more likely than not finds an afternoon; never more than asked, nor than afternoons that wait for a decision.
 *         A patient on standby takes an afternoon given up exactly as it was planned. The same question always has the same answer.
 * Source: scheduling.md "predict" (scenarios, common random numbers), architecture.md "Standby".
 */
export function howManyStandby(question: StandbyQuestion): StandbyAnswer {
  const { day, closing, risk, asked, scenarios, experience = DEFAULT_EXPERIENCE } = question;
  const overbooked = new OverbookedDay(day, experience, scenarios);
  const most = Math.min(asked, overbooked.spares.length);
  const figures: StandbyFigure[] = [];
  let standbys = 0;
  for (let count = 0; count <= most; count++) {
    const figure = { standbys: count, risk: overbooked.riskWith(count, closing), chance: overbooked.chanceOf(count) };
    figures.push(figure);
    if (figure.risk > risk || figure.chance < MORE_LIKELY_THAN_NOT) break;
    standbys = count;
  }
  const { probability, learnedFrom } = expectedEligibility(experience);
  return { standbys, figures, eligibility: probability, decisions: learnedFrom, scenarios: scenarios.count };
}
