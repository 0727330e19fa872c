import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { standbyDaysQuery } from '../../../api/queries.ts';
import type { StandbyDaysView } from '../../../api/views.ts';
import { addDays } from '../../../lib/time.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { useShare } from './share.ts';
import { StandbyTable } from './standby-table.tsx';
import classes from './hold-policy.module.css';

const DAYS = 13;
/** Below so many decisions the assumption still shows. */
const FEW = 30;

/** What a risk comes to on the next days, and how far that can be trusted. */
export function StandbyOutlook({ risk }: { risk: number }) {
  const { t } = useTranslation('holdPolicy');
  const share = useShare();
  const today = useClinicTime().today();
  const days = useQuery(standbyDaysQuery(today, addDays(today, DAYS), risk));
  const { data } = days;
  const most = data?.items.reduce((sum, { standbys }) => sum + standbys, 0) ?? 0;
  return (
    <Panel title={t('days')} aside={t('atRisk', { risk: share(risk) })}>
      <div aria-live="polite" aria-busy={days.isPending}>
        {days.isError && <ErrorNotice error={days.error} onRetry={() => void days.refetch()} />}
        {days.isPending && <ListSkeleton rows={6} />}
        {data !== undefined && (
          <>
            <p className={classes['summary']}>{t('summary', { count: most })}</p>
            <StandbyTable days={data.items} />
            <HowSure basis={data.basis} />
          </>
        )}
      </div>
    </Panel>
  );
}

function HowSure({ basis: { decisions, eligibility, scenarios } }: Pick<StandbyDaysView, 'basis'>) {
  const { t } = useTranslation('holdPolicy');
  const share = useShare()(eligibility);
  return (
    <section className={classes['sure']}>
      <h4>{t('sure')}</h4>
      <p>{decisions === 0 ? t('assumed', { share }) : t('learned', { count: decisions, share })}</p>
      {decisions > 0 && decisions < FEW && <p>{t('few')}</p>}
      <p>{t('scenarios', { count: scenarios })}</p>
      <p>{t('evenChance')}</p>
    </section>
  );
}
