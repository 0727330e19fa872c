import { useTranslation } from 'react-i18next';
import type { MoveView, ProposalView } from '../../../api/views.ts';
import { isPerson } from '../../../lib/is-person.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useLocalName } from '../../../lib/use-names.ts';
import { useWho } from '../../../ui/proposal-words.ts';

/** Why a step moves, in words. */
export function useReason(): (proposal: ProposalView, move: MoveView) => string {
  const { t } = useTranslation(['replan', 'domain']);
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const who = useWho();
  return (proposal, { reason: { code, at, resource, byVisitId, stepKind } }) =>
    t(`reason.${code === 'taken' && resource !== null && isPerson(resource.kind) ? 'taken-person' : code}`, {
      time: clock(at),
      resource: localName(resource),
      who: who(proposal, byVisitId),
      step: stepKind === null ? '–' : t(`domain:step.${stepKind}`),
    });
}
