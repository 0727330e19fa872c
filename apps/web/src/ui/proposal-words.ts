import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../api/views.ts';
import { useLocalName } from '../lib/use-names.ts';
import { patientText } from './patient-name.tsx';

/** Who is meant by an id of a proposal: the name, or the call number for who sees no names. */
export function useWho(): (proposal: ProposalView, visitId: string | null) => string {
  const { t, i18n } = useTranslation();
  return ({ visits }, visitId) => {
    const visit = visits.find(({ id }) => id === visitId);
    if (visit === undefined) return '–';
    const number = t('callNumber', { number: visit.callNumber });
    return patientText(visit.patient, number, i18n.language);
  };
}

/** What happened, in one sentence. */
export function useHappened(): (proposal: ProposalView) => string {
  const { t } = useTranslation('domain');
  const localName = useLocalName();
  const who = useWho();
  return (proposal) => {
    const { kind, visitId, stepKind, resource, byMinutes } = proposal.cause;
    return t(`happened.${kind}`, {
      who: who(proposal, visitId),
      step: stepKind === null ? '' : t(`step.${stepKind}`),
      resource: localName(resource),
      minutes: byMinutes ?? 0,
    });
  };
}
