import { useTranslation } from 'react-i18next';
import type { ObservationBody } from '../api/observation-body.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import { Chip } from './chip.tsx';
import classes from './observation-table.module.css';

const COLUMNS = ['heartRate', 'spo2', 'respiration', 'temperature', 'pain'] as const;

interface ObservationTableProps {
  observations: readonly ObservationBody[];
  /** Which of them are only on this device so far, by client id. */
  unsent?: ReadonlySet<string>;
  title: string;
}

/** Observations side by side, latest first. */
export function ObservationTable({ observations, unsent, title }: ObservationTableProps) {
  const { t } = useTranslation('clinical');
  const { clock } = useClinicTime();
  if (observations.length === 0) return <p className={classes['none']}>{t('obs.none')}</p>;
  return (
    <table className={classes['root']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th />
          <th>{t('obs.heartRate')}</th>
          <th>
            {t('obs.systolic')}/{t('obs.diastolic')}
          </th>
          {COLUMNS.slice(1).map((name) => (
            <th key={name}>{t(`obs.${name}`)}</th>
          ))}
          <th>L · R</th>
          <th>{t('obs.wound')}</th>
        </tr>
      </thead>
      <tbody>
        {observations.map((one) => (
          <tr key={one.clientId}>
            <th scope="row">
              {clock(one.at)}{' '}
              {unsent?.has(one.clientId) === true && (
                <Chip tone="warn" size="sm">
                  {t('obs.notSent')}
                </Chip>
              )}
            </th>
            <td>{one.heartRate ?? '–'}</td>
            <td>
              {one.systolic ?? '–'}/{one.diastolic ?? '–'}
            </td>
            {COLUMNS.slice(1).map((name) => (
              <td key={name}>{one[name] ?? '–'}</td>
            ))}
            <td>
              {one.legStrengthLeft ?? '–'} · {one.legStrengthRight ?? '–'}
            </td>
            <td>{one.wound === null ? '–' : t(`wound.${one.wound}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
