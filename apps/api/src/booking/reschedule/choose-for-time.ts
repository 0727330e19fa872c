import type { Step, Visit } from '@higaeri/domain';
import { fieldError } from '../../platform/problem/field-error.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { placeSearch, type DayPlan } from '../../visits/reservations/day-plan.ts';
import { knownFor } from '../../visits/reservations/choose-resources.ts';
import { findPlace } from '../../visits/reservations/find-place.ts';
import { freeFor, namedFor, type Offer } from '../../visits/reservations/offers.ts';
import type { Reservation } from '../../visits/reservations/reservation.ts';
import { keepsDoctor, needsOf, type StartNeed } from '../../visits/reservations/step-needs.ts';
import { MINUTE } from '../../visits/reservations/wanted-row.ts';
import { SlotTaken } from '../../visits/bookings/slot-taken.ts';

interface AskedTime {
  readonly visit: Visit;
  readonly step: Step;
  /** Rows that must be taken; identical ones do not do. */
  readonly given: readonly string[];
  /** Units: milliseconds since the epoch; `kept` is until when the rows are kept, later than the step's own end for a recovery room. */
  readonly from: number;
  readonly kept: number;
}

/**
 * The rows a step has at another time: those named, else those it has or identical ones, else free ones.
 * Shape:  the table is without the step's present rows. Who consults and operates is not exchanged by a move in time.
 * Errors: `SlotTaken`; `validation_failed` at `/start` when that doctor is not free then; those of `knownFor`.
 */
export function chooseForTime(asked: AskedTime, present: readonly Reservation[], plan: DayPlan): string[] {
  const { visit, step, from, kept } = asked;
  const given = knownFor(asked.given, step, plan);
  const had = [...new Set([...present.map(({ resourceId }) => resourceId), ...(step.planned?.resources ?? [])])];
  const chosen = needsOf(step.kind).flatMap((need): Offer => {
    const named = namedFor(need, given, visit, plan);
    if (named) return insistFree(named, asked, plan);
    const bound = need.kind === 'doctor' && keepsDoctor(step.kind);
    const mine = had.flatMap((id) => plan.catalogue.get(id) ?? []).filter((row) => fits(row.kind, need));
    const own = bound ? [...mine, ...doctorsOf(visit, plan)].slice(0, 1) : mine;
    const placed = own.length > 0 ? findPlace(rowsFor(own, asked), placeSearch(plan, visit)) : undefined;
    if (placed) return placed.flatMap(({ resourceId }) => plan.catalogue.get(resourceId) ?? []);
    if (bound && own.length > 0) throw new Problem('validation_failed', { errors: [fieldError('/start', NOT_FREE)] });
    const longer = { ...step, minutes: (kept - from) / MINUTE };
    const free = freeFor(need, longer, { visit, at: new Date(from), staffId: null }, plan);
    if (!free) throw new SlotTaken();
    return free;
  });
  return chosen.map(({ id }) => id);
}

const NOT_FREE = {
  rule: 'words',
  ja: 'この段階の医師はその時間に空いていません。診察した医師が施術するため、医師は替わりません。別の時間にするか、その日の計画案を作ってください。',
  en: 'The doctor of this step is not free then, and who consults also operates. Choose another time, or ask for a changed plan of the day.',
} as const;

/** Those who consult or operate in this visit, as far as it is planned. */
const doctorsOf = ({ steps }: Visit, { catalogue }: DayPlan): Offer =>
  steps
    .filter(({ kind }) => keepsDoctor(kind))
    .flatMap(({ usedResources, planned }) => [...usedResources, ...(planned?.resources ?? [])])
    .flatMap((id) => catalogue.get(id) ?? [])
    .filter(({ kind }) => kind === 'doctor');

const fits = (kind: string, need: StartNeed): boolean => kind === need.kind || kind === need.withOwn;

function insistFree(offer: Offer, asked: AskedTime, plan: DayPlan): Offer {
  const rows = rowsFor(offer, asked);
  const placed = findPlace(rows, {
    ...placeSearch(plan, asked.visit),
    catalogue: new Map(offer.map((row) => [row.id, row])),
  });
  if (!placed) throw new SlotTaken();
  return offer;
}

const rowsFor = (offer: Offer, { visit, step, from, kept }: AskedTime): Reservation[] =>
  offer.map(({ id, kind, turnoverMinutes }) => ({
    id,
    visitId: visit.id,
    stepId: step.id,
    stepKind: step.kind,
    resourceId: id,
    resourceKind: kind,
    from,
    until: kept + turnoverMinutes * MINUTE,
    turnoverMinutes,
    state: 'firm',
    endedAt: null,
  }));
