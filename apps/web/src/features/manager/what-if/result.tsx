import { Alert, Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { outcomesCsv } from '@higaeri/scheduling';
import { useTreatmentName } from '../../../lib/use-names.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ComparisonChart } from './comparison-chart.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { differencesOf, noLongerDone } from './question.ts';
import { useDifferenceWords, useVerdictWords } from './use-words.ts';
import { isOverfull, SHOWN, valueText, verdictOf } from './verdict.ts';
import type { Simulation } from './use-simulation.ts';
import type { Wish } from './wish.ts';
import classes from './what-if.module.css';

interface ResultProps {
  simulation: Extract<Simulation, { state: 'answered' }>;
  wish: Wish;
  /** The question has been changed since. */
  isOld: boolean;
}

/** What the comparison has shown: in words, in numbers, as a picture, and all of it as a file. */
export function Result({ simulation: { question, outcomes }, wish, isOld }: ResultProps) {
  const { t } = useTranslation('whatIf');
  const verdict = useVerdictWords();
  const difference = useDifferenceWords();
  const nameOf = useTreatmentName();
  const named = outcomes.map((outcome, place) => ({ ...outcome, name: t(place === 0 ? 'today' : 'changed') }));
  const [today, changed] = named;
  if (today === undefined || changed === undefined) return null;
  const differences = differencesOf(question.variants);
  const gone = noLongerDone(question.variants, wish);
  const clear = SHOWN.filter((measure) => 'amount' in verdictOf(measure, changed.difference[measure]));
  return (
    <Panel title={t('result')} tone="accent" aside={t('dayCount', { count: changed.days })}>
      {isOld && (
        <Alert color="yamabuki" role="status">
          {t('old')}
        </Alert>
      )}
      <p className={classes['what']}>
        {differences.length === 0 ? t('nothingChanged') : differences.map(difference).join(t('and'))}
      </p>
      {gone.length > 0 && <p>{t('gone', { treatments: gone.map(nameOf).join(t('and')) })}</p>}
      {[today, changed]
        .filter(({ estimates }) => isOverfull(estimates))
        .map(({ name, estimates }) => (
          <Alert key={name} color="shu" role="status">
            {t('overfull', { name, minutes: valueText('overtime', estimates.overtime.mean) })}
          </Alert>
        ))}
      <ul className={classes['verdicts']} aria-label={t('inWords')}>
        {clear.map((measure) => (
          <li key={measure}>{verdict(measure, changed.difference[measure])}</li>
        ))}
        {clear.length === 0 && <li>{t('nothingClear')}</li>}
      </ul>
      <ComparisonTable today={today} changed={changed} />
      <ComparisonChart today={today} changed={changed} />
      <Button
        component="a"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        download={`${t('fileName')}.csv`}
        // The mark at the beginning tells spreadsheets that the names are in UTF-8.
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${outcomesCsv(named)}`)}`}
      >
        {t('csv')}
      </Button>
    </Panel>
  );
}
