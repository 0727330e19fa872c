import type { HappeningType, Visit } from '@higaeri/domain';
import type { NewAlert } from '../../visits/alerts/alert.ts';
import { alertsOfFact } from '../../visits/alerts/alerts-of-fact.ts';
import { isRecord } from '../../visits/happenings.ts';
import type { DayPlan } from '../../visits/reservations/day-plan.ts';
import { followVisit } from '../../visits/reservations/follow-visit.ts';
import { visitNow } from '../../visits/reservations/reservation-book.ts';
import type { Life } from '../story/life.ts';

/**
 * Lets the stories of a day happen, side by side, up to now.
 * Shape:  reservations follow every fact by the rules of the running clinic; what they would have told people is answered.
 */
export function liveDay(lives: readonly Life[], plan: DayPlan, now: number): NewAlert[] {
  const alerts: NewAlert[] = [];
  const moments = lives
    .flatMap((life) => life.story.map((moment, nth) => ({ life, moment, nth })))
    .filter(({ moment }) => moment.at <= now)
    .sort((a, b) => a.moment.at - b.moment.at || a.nth - b.nth);
  for (const { life, moment } of moments) {
    const lived = life.live(moment);
    if (!lived) continue;
    const { before, after, fact } = lived;
    alerts.push(...alertsOfFact({ before, after, entry: fact }));
    if (!isRecord(fact.type)) alerts.push(...follow(before, after, fact.type, moment.at, plan));
  }
  for (const { visit } of lives) alerts.push(...follow(visit, visit, 'tick', now, plan));
  endCleaning(plan, now);
  return alerts;
}

/** What the clinic's minute-by-minute round does: a room whose cleaning is over is ready. */
function endCleaning({ table }: DayPlan, now: number): void {
  for (const row of table.live()) {
    if (row.state === 'in-use' && row.endedAt !== null && row.until <= now) table.put({ ...row, state: 'done' });
  }
}

/** Takes the places that a new visit was booked with. */
export function reserve({ visit }: Life, plan: DayPlan): void {
  follow(visit, visit, 'tick', Date.parse(visit.bookedAt), plan);
}

function follow(
  before: Visit,
  after: Visit,
  cause: HappeningType | 'tick',
  at: number,
  plan: DayPlan,
): readonly NewAlert[] {
  const when = new Date(at);
  return followVisit(visitNow({ before, after, cause, at: when, now: when }, plan), plan, null).alerts;
}
