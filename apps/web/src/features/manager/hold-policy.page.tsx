import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holdPolicyQuery } from '../../api/queries.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { PolicyForm } from './hold-policy/policy-form.tsx';
import { StandbyOutlook } from './hold-policy/standby-outlook.tsx';
import classes from './hold-policy/hold-policy.module.css';

/** Tried first where the clinic takes none yet. */
const A_SMALL_RISK = 0.1;

/** Whether more patients come than afternoons are there: the policy, the risk, and what it comes to day by day. */
export function HoldPolicyPage() {
  const { t } = useTranslation('holdPolicy');
  const policy = useQuery(holdPolicyQuery);
  const [tried, setTried] = useState<number | null>(null);
  const { data } = policy;
  const risk = tried ?? (data?.standbyRisk || A_SMALL_RISK);
  return (
    <Page title={t('title')}>
      <p className={classes['lead']}>{t('lead')}</p>
      {policy.isError && <ErrorNotice error={policy.error} onRetry={() => void policy.refetch()} />}
      {policy.isPending && <ListSkeleton rows={4} />}
      {data !== undefined && (
        <div className={classes['panes']}>
          <PolicyForm key={data.version} policy={data} risk={risk} onRisk={setTried} />
          <StandbyOutlook risk={risk} />
        </div>
      )}
    </Page>
  );
}
