import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../api/views.ts';
import { useNow } from '../../lib/clinic-clock.ts';
import { useClinic } from '../../lib/session-context.ts';
import { minutesBetween } from '../../lib/time.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { missingBefore } from '../../ui/gate-fixes.tsx';
import type { DoctorWork } from './doctor-work.ts';
import { imagesOpen, inConsultation, stepOf } from './doctor-work.ts';

/** Why a patient stands in a list, in words and minutes. */
export function WhyHere({ visit, list }: { visit: VisitSummary; list: keyof DoctorWork }) {
  const words = useWhy()(visit, list);
  return words.map((word) => (
    <span key={word} className="num">
      {word}
    </span>
  ));
}

function useWhy(): (visit: VisitSummary, list: keyof DoctorWork) => string[] {
  const { t } = useTranslation(['doctor', 'domain', 'clinical']);
  const { clock, instantAt, today } = useClinicTime();
  const { policy } = useClinic();
  const now = useNow(15_000);
  const minutes = (from: string | null | undefined): number =>
    from == null ? 0 : Math.max(0, minutesBetween(from, now));
  const late =
    now > Date.parse(instantAt(today(), policy.decisionCutOff))
      ? [t('why.undecidedAfter', { time: policy.decisionCutOff })]
      : [];
  const decide = (visit: VisitSummary): string[] => {
    const consultation = stepOf(visit, 'consultation');
    if (inConsultation(visit))
      return [t('why.inConsultation', { minutes: minutes(consultation?.actual?.start) }), ...late];
    if (consultation?.status === 'done') return [t('why.seenUndecided'), ...late];
    const open = imagesOpen(visit);
    if (open.length > 0)
      return [t('why.imagesOpen', { steps: open.map(({ kind }) => t(`domain:step.${kind}`)).join(' · ') })];
    return [t('why.ready'), t('why.waiting', { minutes: minutes(visit.place.since) }), ...late];
  };
  const operate = (visit: VisitSummary): string[] => {
    const procedure = stepOf(visit, 'procedure');
    if (visit.status === 'in-procedure') return [t('why.inTheatre')];
    const missing = missingBefore(visit.gates, 'procedure').length;
    return [
      t(visit.status === 'in-preparation' ? 'why.preparing' : 'why.toPrepare'),
      ...(visit.afternoon === 'displaced'
        ? [t('why.noPlace')]
        : [t('why.procedureAt', { time: clock(procedure?.predicted?.start ?? procedure?.planned?.start) })]),
      missing === 0 ? t('clinical:nothingMissing') : t('clinical:gatesMissing', { count: missing }),
    ];
  };
  const review = (visit: VisitSummary): string[] => {
    if (visit.status === 'in-review') return [t('why.inReview')];
    const recovery = stepOf(visit, 'recovery');
    if (visit.readyForReview)
      return [t('why.ready4review'), t('why.sinceReady', { time: clock(recovery?.actual?.end) })];
    const left = recovery?.actual == null ? 0 : recovery.minutes - minutesBetween(recovery.actual.start, now);
    return [left >= 0 ? t('why.restingLeft', { minutes: left }) : t('why.restingOver', { minutes: -left })];
  };
  return (visit, list) => {
    if (list === 'decide') return decide(visit);
    if (list === 'operate') return operate(visit);
    if (list === 'review') return review(visit);
    return [t(`domain:stage.${visit.status}`)];
  };
}
