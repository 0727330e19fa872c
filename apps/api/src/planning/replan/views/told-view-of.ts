import { isInClinic } from '@higaeri/domain';
import type { VisitOfPatient } from '../../../visits/day/visit-rows.ts';
import type { StoredMove, StoredProposal } from '../store/proposal.ts';
import type { Known } from './known.ts';
import type { ToldTimeView, ToldView } from './proposal.view.ts';

/**
 * Who must be told of a proposal's new times.
 * Shape:  once it is applied, its patients stand in the newest list that names them: left out of an earlier one unless they had been told there, or when their times are what they know again.
 */
export function toldViews(proposal: StoredProposal, known: Known): ToldView[] {
  return proposal.content.told
    .map((visitId) => toldView(visitId, proposal, known))
    .filter((row) => proposal.state !== 'applied' || row.toldAt !== null || isNews(row));
}

const isNews = ({ newerFollow, times }: ToldView): boolean => !newerFollow && times.length > 0;

function toldView(visitId: string, proposal: StoredProposal, known: Known): ToldView {
  const found = known.visits.get(visitId);
  const mark = proposal.told[visitId];
  return {
    visitId,
    here: found !== undefined && isInClinic(found.visit),
    phone: known.phones.get(visitId) ?? null,
    toldAt: known.zone.textOrNull(mark?.at),
    toldBy: mark ? (known.writers.get(mark.by) ?? null) : null,
    newerFollow: newerFollow(visitId, proposal, found, known),
    times: timesOf(visitId, proposal, known),
  };
}

/** A later list names the visit; or it has other times now than it was told here. */
function newerFollow(
  visitId: string,
  proposal: StoredProposal,
  found: VisitOfPatient | undefined,
  { applied }: Known,
): boolean {
  if (proposal.state !== 'applied') return false;
  const later = applied.slice(applied.findIndex(({ id }) => id === proposal.id) + 1);
  if (later.some(({ content }) => content.told.includes(visitId))) return true;
  const changed = ownMoves(visitId, proposal).some(({ stepId, to }) => startNow(found, stepId) !== instantOf(to.start));
  return proposal.told[visitId] !== undefined && changed;
}

/** The steps whose times are not what the patient knows. Shape: what is known is what was said when the patient was last told, or agreed before the first move since. */
function timesOf(visitId: string, proposal: StoredProposal, known: Known): ToldTimeView[] {
  const found = known.visits.get(visitId);
  const isApplied = proposal.state === 'applied';
  const moves = isApplied ? movesSinceTold(visitId, proposal, known) : ownMoves(visitId, proposal);
  const first = new Map(moves.toReversed().map((move) => [move.stepId, move]));
  const times = [...first.values()].map(({ stepId, kind, from, to }) => {
    const now = isApplied ? startNow(found, stepId) : instantOf(to.start);
    return { stepId, kind, from: from && instantOf(from.start), to: now ?? instantOf(to.start) };
  });
  return times
    .filter(({ from, to }) => from !== to)
    .sort((one, other) => one.to - other.to)
    .map(({ stepId, kind, from, to }) => ({
      stepId,
      kind,
      from: from === null ? null : known.zone.text(new Date(from)),
      to: known.zone.text(new Date(to)),
    }));
}

/** In the order they were applied. */
function movesSinceTold(visitId: string, { id }: StoredProposal, { applied }: Known): StoredMove[] {
  const own = applied.findIndex((each) => each.id === id);
  const lastTold = applied.findLastIndex(({ told }, index) => index < own && told[visitId] !== undefined);
  return applied.slice(lastTold + 1).flatMap((each) => ownMoves(visitId, each));
}

const ownMoves = (visitId: string, { content }: StoredProposal): StoredMove[] =>
  content.moves.filter((move) => move.visitId === visitId);

/** Units: milliseconds since the epoch. */
const startNow = (found: VisitOfPatient | undefined, stepId: string): number | null => {
  const start = found?.visit.steps.find(({ id }) => id === stepId)?.planned?.start;
  return start === undefined ? null : instantOf(start);
};

const instantOf = (text: string): number => Date.parse(text);
