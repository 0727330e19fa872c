import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../api/views.ts';
import { useNow } from '../../lib/clinic-clock.ts';
import { minutesBetween } from '../../lib/time.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { missingBefore } from '../../ui/gate-fixes.tsx';
import { stepOf } from './theatre-work.ts';

/** How far the preparation is, when theatre wants the patient, and how much is missing. */
export function WhyPrepare({ visit }: { visit: VisitSummary }) {
  const { t } = useTranslation(['theatre', 'clinical']);
  const { clock } = useClinicTime();
  const now = useNow();
  const procedure = stepOf(visit, 'procedure');
  const minutes = visit.place.since === null ? 0 : Math.max(0, minutesBetween(visit.place.since, now));
  const missing = missingBefore(visit.gates, 'procedure').length;
  return (
    <>
      <span className="num">{t(visit.status === 'in-preparation' ? 'preparing' : 'toPrepare', { minutes })}</span>
      <span className="num">
        {visit.afternoon === 'displaced'
          ? t('noPlace')
          : t('plannedAt', { time: clock(procedure?.predicted?.start ?? procedure?.planned?.start) })}
      </span>
      <span>{missing === 0 ? t('clinical:nothingMissing') : t('clinical:gatesMissing', { count: missing })}</span>
    </>
  );
}
