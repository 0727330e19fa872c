import { useTranslation } from 'react-i18next';
import type { StandbyDayView } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useShare } from './share.ts';
import classes from './hold-policy.module.css';

/** Day by day: how many, at what risk, and what one more would cost. */
export function StandbyTable({ days }: { days: readonly StandbyDayView[] }) {
  const { t } = useTranslation('holdPolicy');
  const columns = ['date', 'most', 'waiting', 'riskNow', 'riskOf', 'chance', 'next'] as const;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a narrow screen it scrolls, for the keyboard too
    <div className={classes['scroll']} role="region" aria-label={t('days')} tabIndex={0}>
      <table className={classes['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRow key={day.date} day={day} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayRow({ day: { date, isOpen, waiting, standbys, figures } }: { day: StandbyDayView }) {
  const { t } = useTranslation('holdPolicy');
  const time = useClinicTime();
  const share = useShare();
  const shown = (probability: number | undefined): string => (probability === undefined ? '–' : share(probability));
  const last = figures[standbys];
  return (
    <tr data-some={standbys > 0}>
      <th scope="row">{time.day(date)}</th>
      {isOpen ? (
        <>
          <td>
            <b>{standbys}</b>
          </td>
          <td>{waiting}</td>
          <td>{shown(figures[0]?.risk)}</td>
          <td>{shown(standbys > 0 ? last?.risk : undefined)}</td>
          <td>{shown(standbys > 0 ? last?.chance : undefined)}</td>
          <td>{shown(figures[standbys + 1]?.risk)}</td>
        </>
      ) : (
        <td colSpan={6}>{t('closed')}</td>
      )}
    </tr>
  );
}
