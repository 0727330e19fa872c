import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DischargeScore } from '../api/views.ts';
import { useClinic } from '../lib/session-context.ts';
import { Chip } from './chip.tsx';
import { Choice } from './choice.tsx';
import classes from './score-fields.module.css';

const ITEMS = ['vitals', 'walking', 'nausea', 'pain', 'bleeding'] as const;
type Points = 0 | 1 | 2;
const POINTS: readonly Points[] = [2, 1, 0];
export type ScoreDraft = Record<(typeof ITEMS)[number], Points | null>;
/** Before the first answer. */
export const UNANSWERED: ScoreDraft = { vitals: null, walking: null, nausea: null, pain: null, bleeding: null };

/** The score once all five are answered. */
export function fullScore({ vitals, walking, nausea, pain, bleeding }: ScoreDraft): DischargeScore | null {
  if (vitals === null || walking === null || nausea === null || pain === null || bleeding === null) return null;
  return { instrument: 'mPADSS-1', vitals, walking, nausea, pain, bleeding };
}

/** The five questions of the discharge score, each in words. */
export function ScoreFields({ value, onChange }: { value: ScoreDraft; onChange: (value: ScoreDraft | null) => void }) {
  const { t } = useTranslation('clinical');
  const { dischargeScoreMinimum: minimum } = useClinic().policy;
  const full = fullScore(value);
  const total = ITEMS.reduce((sum, item) => sum + (value[item] ?? 0), 0);
  return (
    <fieldset className={classes['root']}>
      <legend>{t('score.title')}</legend>
      {ITEMS.map((item) => (
        <Choice
          key={item}
          label={t(`score.${item}`)}
          value={value[item]}
          stretch
          options={POINTS.map((points) => ({
            value: points,
            name: `${points}: ${t(`score.${item}Points.${points}`)}`,
            label: (
              <>
                <b>{points}</b> {t(`score.${item}Points.${points}`)}
              </>
            ),
          }))}
          onChange={(points) => onChange({ ...value, [item]: points })}
        />
      ))}
      <span className={classes['total']}>
        {full === null ? (
          t('score.incomplete')
        ) : (
          <Chip tone={total >= minimum ? 'good' : 'warn'} size="lg">
            {t('score.total', { total })} ·{' '}
            {total >= minimum ? t('score.reached', { minimum }) : t('score.notReached', { minimum })}
          </Chip>
        )}
        <Button variant="subtle" size="sm" onClick={() => onChange(null)}>
          {t('score.notYet')}
        </Button>
      </span>
    </fieldset>
  );
}
