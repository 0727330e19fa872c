import type { Explanation } from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';
import { loadOpenings } from '../../visits/clinic/opening.ts';
import { datesBetween } from '../../visits/clinic-day/day-frame.ts';
import { named } from '../../visits/itineraries/itinerary-view-of.ts';
import type { Found } from '../../visits/itineraries/itinerary-search.ts';
import type { DayWithoutPlace } from './availability.view.ts';
import { overReason, people, reasonsOf, textOf, type ExplainedDay } from './reasons-of.ts';

const MOST_RESOURCES = 3;

/** Every date of the span without an itinerary, with its reasons. Shape: by date; what is over comes first. */
export async function daysWithoutPlace(
  tx: Tx,
  { asked, explanations, known }: Found,
  now: Date,
): Promise<DayWithoutPlace[]> {
  const closed = explanations.some(({ obstacles }) => obstacles.some(({ cause }) => cause === 'closed'));
  const openings = closed ? await loadOpenings(tx, known.clinic, asked.from, asked.to) : [];
  const closedReasons = new Map(openings.map(({ date, closedReason }) => [date, closedReason]));
  const byDate = new Map(explanations.map((explanation) => [explanation.date, explanation]));
  return datesBetween(asked.from, asked.to).flatMap((date) => {
    const day = known.days.get(date);
    if (!day || day.frame.end <= now.getTime()) return [{ date, reasons: [overReason], wishes: [], resources: [] }];
    const explanation = byDate.get(date);
    return explanation
      ? [view(explanation, { ...day, asked, known, now, closedReason: closedReasons.get(date) ?? null })]
      : [];
  });
}

function view(explanation: Explanation, day: ExplainedDay): DayWithoutPlace {
  const { arriveEarlyMinutes } = day.known.clinic.settings;
  return {
    date: explanation.date,
    reasons: reasonsOf(explanation, day),
    wishes: explanation.wishes.flatMap(({ wish, arriveAt, homeBy, doctor: id }) =>
      people([id], day).map((doctor) => ({
        wish,
        arriveAt: textOf(arriveAt - arriveEarlyMinutes, day),
        homeBy: textOf(homeBy, day),
        doctor,
      })),
    ),
    resources: explanation.resources.slice(0, MOST_RESOURCES).flatMap(({ resource: id, uses }) =>
      named([id], day.known).map((resource) => ({
        resource,
        spans: uses.map(({ step, from, until }) => ({ step, start: textOf(from, day), end: textOf(until, day) })),
      })),
    ),
  };
}
