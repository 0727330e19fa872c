import { IconAlertTriangle, IconCheck, IconMinus, IconPlayerStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '../api/views.ts';
import { useLocalName } from '../lib/use-names.ts';
import { Chip } from './chip.tsx';
import { StepIcon } from './step-icon.tsx';
import { TimeText } from './time-text.tsx';
import classes from './step-timeline.module.css';

/** One mark per step in a single line: what is done, what is going on, what is still to come. */
export function StepDots({ steps }: { steps: readonly StepView[] }) {
  const { t } = useTranslation('domain');
  return (
    <ol className={classes['dots']}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={classes['dot']}
          data-status={step.status}
          data-reservation={step.reservation}
          title={`${t(`step.${step.kind}`)}: ${t(`stepStatus.${step.status}`)}`}
        >
          <StepIcon kind={step.kind} size={14} />
          <span className={classes['hidden']}>
            {t(`step.${step.kind}`)}: {t(`stepStatus.${step.status}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Mark({ step }: { step: StepView }) {
  if (step.status === 'done') return <IconCheck size={16} stroke={2.6} aria-hidden />;
  if (step.status === 'skipped') return <IconMinus size={16} stroke={2.6} aria-hidden />;
  if (step.status === 'stopped') return <IconPlayerStop size={16} aria-hidden />;
  return <StepIcon kind={step.kind} size={16} />;
}

/** The whole day of one visit, step under step: planned, expected and actual times, rooms and people. */
export function StepTimeline({
  steps,
  action,
}: {
  steps: readonly StepView[];
  action?: (step: StepView) => ReactNode;
}) {
  const { t } = useTranslation('domain');
  const localName = useLocalName();
  return (
    <ol className={classes['root']}>
      {steps.map((step) => (
        <li key={step.id} className={classes['step']} data-status={step.status}>
          <span className={classes['mark']}>
            <Mark step={step} />
          </span>
          <span className={classes['time']}>
            <TimeText
              planned={step.planned?.start ?? null}
              predicted={step.predicted?.start ?? null}
              range={step.predicted?.startRange}
              actual={step.actual?.start ?? null}
            />
          </span>
          <span className={classes['what']}>
            <strong>{t(`step.${step.kind}`)}</strong>
            <span className={classes['where']}>{step.resources.map(localName).join(' · ')}</span>
            {step.reason !== null && <span className={classes['where']}>{step.reason}</span>}
          </span>
          <span className={classes['state']}>
            {step.reservation === 'displaced' ? (
              <Chip tone="alarm" size="sm" icon={<IconAlertTriangle size={13} />}>
                {t('reservation.displaced')}
              </Chip>
            ) : step.status === 'planned' && step.reservation === 'held' ? (
              <Chip tone="held" size="sm" look="line">
                {t('reservation.held')}
              </Chip>
            ) : step.status === 'planned' && step.reservation === 'released' ? (
              <Chip tone="quiet" size="sm" look="line">
                {t('reservation.released')}
              </Chip>
            ) : (
              <span className={classes['where']}>{t(`stepStatus.${step.status}`)}</span>
            )}
            {action?.(step)}
          </span>
        </li>
      ))}
    </ol>
  );
}
