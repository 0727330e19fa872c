import { namedResources } from '../../../visits/answers/step-view.ts';
import type { NamedResource } from '../../../visits/views/span.view.ts';
import type { MovePlace, ProposalContent, StoredMove, StoredProposal } from '../store/proposal.ts';
import type { Known } from './known.ts';
import type { GainsView, MovePlaceView, MoveView, ProposalView } from './proposal.view.ts';
import { toldViews } from './told-view-of.ts';

/** Every visit a proposal speaks of. */
export function visitsOf({ cause, content }: StoredProposal): string[] {
  const moved = content.moves.flatMap(({ visitId, reason }) => [visitId, reason.byVisitId]);
  const ids = [cause.visitId, ...moved, ...content.told, ...content.unplaced];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Units: instants with the clinic's offset. */
export function proposalView(proposal: StoredProposal, token: string, known: Known): ProposalView {
  const { id, date, basedOn, createdAt, state, cause, content, answeredAt, answeredBy, reason } = proposal;
  return {
    id,
    date,
    basedOn,
    createdAt: known.zone.text(createdAt),
    state,
    current: basedOn === token,
    cause: {
      kind: cause.kind,
      visitId: cause.visitId ?? null,
      stepKind: stepKindOf(cause.visitId, cause.stepId, known),
      resource: named(cause.resourceId, known),
      byMinutes: cause.byMinutes ?? null,
    },
    moves: content.moves.map((move) => moveView(move, known)),
    visits: visitsOf(proposal).flatMap((visitId) => {
      const found = known.visits.get(visitId);
      if (!found) return [];
      const { visit, callNumber, patient } = found;
      const shown = known.viewer.patients ? patient : null;
      return [{ id: visit.id, callNumber: String(callNumber), status: visit.stage, patient: shown }];
    }),
    told: toldViews(proposal, known),
    unplaced: [...content.unplaced],
    gains: gainsView(content.gains),
    worthIt: content.worthIt,
    keepable: content.keepable,
    tier: content.tier,
    status: content.status,
    iterations: content.iterations,
    answeredAt: known.zone.textOrNull(answeredAt),
    answeredBy: answeredBy === null ? null : (known.writers.get(answeredBy) ?? null),
    reason,
  };
}

function moveView({ visitId, stepId, kind, from, to, byMinutes, reason }: StoredMove, known: Known): MoveView {
  return {
    visitId,
    stepId,
    kind,
    from: from && placeView(from, known),
    to: placeView(to, known),
    byMinutes,
    reason: {
      code: reason.code,
      at: known.zone.textOrNull(reason.at),
      resource: named(reason.resourceId, known),
      byVisitId: reason.byVisitId ?? null,
      stepKind: stepKindOf(visitId, reason.stepId, known),
    },
  };
}

const placeView = ({ start, end, resources }: MovePlace, { zone, resources: known }: Known): MovePlaceView => ({
  start: zone.text(start),
  end: zone.text(end),
  resources: namedResources(resources, known),
});

const named = (id: string | undefined, { resources }: Known): NamedResource | null =>
  id === undefined ? null : (namedResources([id], resources)[0] ?? null);

const stepKindOf = (visitId: string | undefined, stepId: string | undefined, { visits }: Known) =>
  visits.get(visitId ?? '')?.visit.steps.find(({ id }) => id === stepId)?.kind ?? null;

const PARTS = [
  'waiting',
  'idle',
  'blocking',
  'overtime',
  'otherDoctor',
  'toldMinutes',
  'toldPersons',
  'unplaced',
  'total',
] as const;

/** An answer without a plan has nothing to compare. */
const gainsView = (gains: ProposalContent['gains']): GainsView =>
  Object.fromEntries(PARTS.map((part) => [part, gains[part] ?? { before: 0, after: 0 }])) as unknown as GainsView;
