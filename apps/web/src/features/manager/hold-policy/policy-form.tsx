import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldPolicyView } from '../../../api/views.ts';
import { Choice } from '../../../ui/choice.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { RISKS, useShare } from './share.ts';
import { useChangePolicy } from './use-change-policy.ts';
import classes from './hold-policy.module.css';

interface PolicyFormProps {
  policy: HoldPolicyView;
  /** The risk that is looked at, whether it is taken or not. */
  risk: number;
  onRisk: (risk: number) => void;
}

/** Chooses the policy and the risk; saving them takes a reason. */
export function PolicyForm({ policy, risk, onRisk }: PolicyFormProps) {
  const { t } = useTranslation('holdPolicy');
  const share = useShare();
  const change = useChangePolicy(policy.version);
  const [wished, setWished] = useState(policy.holdPolicy);
  const [reason, setReason] = useState('');
  const standbyRisk = wished === 'standby' ? risk : policy.standbyRisk;
  const isAsItIs = wished === policy.holdPolicy && standbyRisk === policy.standbyRisk;
  const risks = [...new Set([...RISKS, risk])].sort((a, b) => a - b);
  const hint = isAsItIs ? t('unchanged') : reason.trim() === '' ? t('needReason') : null;
  return (
    <Panel title={t('policy')}>
      <div className={classes['form']}>
        <Choice
          label={t('policy')}
          hideLabel
          value={wished}
          options={(['full', 'standby'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={setWished}
        />
        <p className={classes['hint']}>{t(`${wished}Hint`)}</p>
        <Choice
          label={t('risk')}
          value={risk}
          options={risks.map((value) => ({ value, label: share(value) }))}
          onChange={onRisk}
        />
        <p className={classes['hint']}>{t('riskHint')}</p>
        <TextInput
          label={t('reason')}
          description={t('reasonHint')}
          value={reason}
          maxLength={400}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {change.error !== null &&
          (change.isStale ? <p role="alert">{t('stale')}</p> : <ErrorNotice error={change.error} />)}
        {hint !== null && <p className={classes['hint']}>{hint}</p>}
        <Button
          size="md"
          disabled={hint !== null}
          loading={change.isPending}
          onClick={() => change.save({ holdPolicy: wished, standbyRisk, reason: reason.trim() })}
        >
          {t('save')}
        </Button>
      </div>
    </Panel>
  );
}
