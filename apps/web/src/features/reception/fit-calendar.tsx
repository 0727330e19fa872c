import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResources } from '../../api/queries.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { MonthGrid } from '../../ui/month-grid.tsx';
import type { TimeWish } from './time-wish.ts';
import type { DayFits } from './use-day-fits.ts';
import classes from './times-panel.module.css';

interface FitCalendarProps {
  days: readonly DayFits[];
  today: string;
  selected: string | null;
  wish: TimeWish;
  onWish: (wish: TimeWish) => void;
}
const SIGNS = { unknown: '·', none: '×', few: '△', many: '○' };
const BEFORE = ['', '09:00', '10:00', '11:00'];
const AFTER = ['', '15:00', '16:00', '17:00'];

/** The days on which a whole visit still fits, those that can be asked why none does, and what the patient asks for. */
export function FitCalendar({ days, today, selected, wish, onWish }: FitCalendarProps) {
  const { t } = useTranslation('reception');
  const localName = useLocalName();
  const resources = useResources();
  const [month, setMonth] = useState(wish.date ?? today);
  const doctors = (resources.data ?? []).filter(({ kind, active }) => kind === 'doctor' && active);
  const clock = (values: readonly string[]) => values.map((value) => ({ value, label: value || t('book.any') }));
  const mark = (date: string) => {
    const look = days.find((day) => day.date === date)?.look ?? 'unknown';
    return {
      node: (
        <span className={classes['mark']} data-look={look}>
          {SIGNS[look]}
        </span>
      ),
      words: look === 'unknown' ? '' : t(`book.fit.${look}`),
      enabled: look !== 'unknown',
      faint: look === 'none',
    };
  };
  return (
    <aside className={classes['side']}>
      <MonthGrid
        month={month}
        onMonth={setMonth}
        selected={selected}
        today={today}
        min={today}
        max={days.at(-1)?.date ?? today}
        mark={mark}
        onSelect={(date) => onWish({ ...wish, date: date === selected ? undefined : date })}
      />
      <p className={classes['key']}>{t('book.markKey')}</p>
      <div className={classes['filters']}>
        <NativeSelect
          label={t('book.doctor')}
          value={wish.doctor ?? ''}
          onChange={(event) => onWish({ ...wish, doctor: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: t('book.anyDoctor') },
            ...doctors.map((doctor) => ({ value: doctor.id, label: localName(doctor) })),
          ]}
        />
        <NativeSelect
          label={t('book.notBefore')}
          value={wish.notBefore ?? ''}
          onChange={(event) => onWish({ ...wish, notBefore: event.currentTarget.value || undefined })}
          data={clock(BEFORE)}
        />
        <NativeSelect
          label={t('book.notAfter')}
          value={wish.notAfter ?? ''}
          onChange={(event) => onWish({ ...wish, notAfter: event.currentTarget.value || undefined })}
          data={clock(AFTER)}
        />
      </div>
    </aside>
  );
}
