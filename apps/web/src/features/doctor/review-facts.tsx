import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../api/views.ts';
import { useClinic } from '../../lib/session-context.ts';
import { Chip } from '../../ui/chip.tsx';
import { ObservationTable } from '../../ui/observation-table.tsx';
import classes from './doctor.module.css';

/** The score, the legs against the baseline, and the last observations. */
export function ReviewFacts({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['doctor', 'clinical']);
  const { dischargeScoreMinimum: minimum } = useClinic().policy;
  const score = visit.latestScore ?? null;
  const taken = (visit.observations ?? [])
    .filter(({ kind }) => kind === 'recovery')
    .toSorted((one, other) => other.at.localeCompare(one.at));
  const last = (leg: 'legStrengthLeft' | 'legStrengthRight'): number | null =>
    taken.find((one) => one[leg] !== null)?.[leg] ?? null;
  const [left, right] = [last('legStrengthLeft'), last('legStrengthRight')];
  const { legStrengthLeft: leftBefore = null, legStrengthRight: rightBefore = null } = visit.baseline ?? {};
  const compared = left !== null && right !== null && leftBefore !== null && rightBefore !== null;
  const weaker = compared && (left < leftBefore || right < rightBefore);
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{t('review.score')}</dt>
        <dd>
          {score === null ? (
            <Chip tone="warn">{t('review.noScore')}</Chip>
          ) : (
            <Chip tone={score.total >= minimum ? 'good' : 'warn'} size="lg">
              {score.total} / 10 ·{' '}
              {score.total >= minimum
                ? t('clinical:score.reached', { minimum })
                : t('clinical:score.notReached', { minimum })}
            </Chip>
          )}
        </dd>
        <dt>{t('review.strength')}</dt>
        <dd>
          <span className="num">
            {t('review.strengthWords', {
              left: left ?? '–',
              leftBefore: leftBefore ?? '–',
              right: right ?? '–',
              rightBefore: rightBefore ?? '–',
            })}
          </span>{' '}
          <Chip tone={!compared ? 'warn' : weaker ? 'alarm' : 'good'}>
            {t(!compared ? 'review.notCompared' : weaker ? 'review.weaker' : 'review.kept')}
          </Chip>
        </dd>
      </dl>
      <ObservationTable observations={taken.slice(0, 4)} title={t('review.lastObservations')} />
    </>
  );
}
