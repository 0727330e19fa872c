import type { MoveView, NamedResource, ProposalView, ProposedVisit } from '../../../api/views.ts';

export interface PatientMoves {
  visit: ProposedVisit;
  moves: MoveView[];
}

/** The moves of each patient together, in the order in which the first of them begins. */
export function movesByPatient({ moves, visits }: ProposalView): PatientMoves[] {
  const found = new Map<string, PatientMoves>();
  for (const move of moves.toSorted((one, other) => Date.parse(one.to.start) - Date.parse(other.to.start))) {
    const visit = visits.find(({ id }) => id === move.visitId);
    if (visit === undefined) continue;
    const known = found.get(move.visitId) ?? { visit, moves: [] };
    known.moves.push(move);
    found.set(move.visitId, known);
  }
  return [...found.values()];
}

/** Rooms and people of one place that the other has not; a fluoroscope goes without saying with its room. */
export const onlyIn = (place: readonly NamedResource[], other: readonly NamedResource[]): NamedResource[] =>
  place.filter(({ id, kind }) => kind !== 'fluoroscope' && !other.some((resource) => resource.id === id));
