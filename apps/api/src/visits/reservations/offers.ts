import { currentTreatment, type Step, type Visit } from '@higaeri/domain';
import { reservable, type CatalogueResource } from '../clinic-day/clinic-facts.ts';
import type { DayPlan } from './day-plan.ts';
import type { StartQuestion } from './following.ts';
import type { StartNeed } from './step-needs.ts';
import { isOccupied, MINUTE } from './wanted-row.ts';

const ownerOf = (resource: CatalogueResource): string => resource.unitOf ?? resource.id;

/** The rows that one owner (a nurse, a room, a doctor) gives to a need. */
export type Offer = readonly CatalogueResource[];

/** What was named for a need. Shape: a nurse may be named by her person row or by single units. */
export function namedFor(need: StartNeed, given: Offer, visit: Visit, plan: DayPlan): Offer | undefined {
  const named = given.filter(({ kind }) => kind === need.kind);
  const [first] = named;
  if (!first) return undefined;
  const exact = named.filter((resource) => unitsOf(ownerOf(resource), need, plan).some(({ id }) => id === resource.id));
  if (typeof need.units === 'number' && exact.length >= need.units)
    return withOwn(exact.slice(0, need.units), need, plan);
  return offerOf(ownerOf(first), need, visit, plan);
}

type Asked = Pick<StartQuestion, 'visit' | 'at' | 'staffId'>;

/** Free for the whole step and open; the one who acts, the one displaced from and the patient's own doctor come first. */
export function freeFor(need: StartNeed, step: Step, { visit, at, staffId }: Asked, plan: DayPlan): Offer | undefined {
  const own = plan.table.ofVisit(visit.id).filter((row) => row.stepId === step.id);
  const before = new Set(own.map(({ resourceId }) => resourceId));
  const known = new Set(visit.steps.flatMap((each) => each.usedResources));
  const rank = (offer: Offer): number => {
    if (offer.some((resource) => staffId !== null && resource.staffId === staffId)) return 0;
    if (offer.some(({ id }) => before.has(id))) return 1;
    return offer.some(({ id }) => known.has(id)) ? 2 : 3;
  };
  const until = at.getTime() + step.minutes * MINUTE;
  return offers(need, visit, plan)
    .filter((offer) => offer.every((resource) => isFreeFor(resource, at.getTime(), until, visit, plan)))
    .sort((a, b) => rank(a) - rank(b))[0];
}

function isFreeFor(resource: CatalogueResource, from: number, until: number, visit: Visit, plan: DayPlan): boolean {
  const end = until + resource.turnoverMinutes * MINUTE;
  const free = plan.table
    .inTheWay(resource.id, from, end)
    .every((row) => row.visitId === visit.id || (row.state === 'in-use' && row.endedAt !== null));
  return free && plan.open.openOf(resource).some((stretch) => stretch.from <= from && from < stretch.until);
}

/** What each owner of such rows could give, in the order of the catalogue. */
function offers(need: StartNeed, visit: Visit, plan: DayPlan): Offer[] {
  const owners = new Set(plan.facts.resources.filter(({ kind }) => kind === need.kind).map(ownerOf));
  return [...owners].flatMap((owner) => {
    const offer = offerOf(owner, need, visit, plan);
    return offer ? [offer] : [];
  });
}

/** Undefined when the owner has too few, or is a doctor who does not do this treatment. */
function offerOf(owner: string, need: StartNeed, visit: Visit, plan: DayPlan): Offer | undefined {
  const units = unitsOf(owner, need, plan).filter(
    (unit) => unit.kind !== 'doctor' || unit.skills.includes(currentTreatment(visit)),
  );
  if (units.length === 0) return undefined;
  if (need.units === 'all') return withOwn(units, need, plan);
  if (units.length < need.units) return undefined;
  const uses = new Map(units.map(({ id }) => [id, usesOf(id, visit, plan)]));
  const idle = [...units].sort((a, b) => (uses.get(a.id) ?? 0) - (uses.get(b.id) ?? 0));
  return withOwn(idle.slice(0, need.units), need, plan);
}

const usesOf = (resourceId: string, visit: Visit, { table }: DayPlan): number =>
  table.live().filter((row) => row.resourceId === resourceId && row.visitId !== visit.id && isOccupied(row)).length;

const unitsOf = (owner: string, need: StartNeed, { facts }: DayPlan): CatalogueResource[] =>
  reservable(facts.resources).filter((unit) => unit.kind === need.kind && ownerOf(unit) === owner);

function withOwn(units: Offer, need: StartNeed, { facts }: DayPlan): Offer {
  const rooms = new Set(units.map(({ id }) => id));
  const own = facts.resources.filter(
    (unit) => unit.usable && unit.kind === need.withOwn && rooms.has(unit.unitOf ?? ''),
  );
  return [...units, ...own];
}
