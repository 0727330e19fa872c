import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dateText, monthText } from '../lib/time.ts';
import classes from './month-grid.module.css';

interface MonthGridProps {
  /** Any date of the month shown. */
  month: string;
  onMonth: (month: string) => void;
  selected: string | null;
  today: string;
  onSelect: (date: string) => void;
  /** What stands under a day's number, in words for the reader too; a faint day can be chosen but promises little. */
  mark?: (date: string) => { node: ReactNode; words: string; enabled: boolean; faint?: boolean } | null;
  min?: string;
  max?: string;
}

const firstOf = (date: string): string => `${date.slice(0, 7)}-01`;
const weekday = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay();
const shiftMonth = (date: string, months: number): string => {
  const next = new Date(`${firstOf(date)}T12:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + months);
  return next.toISOString().slice(0, 10);
};
const ARROWS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month to choose a day from; weeks begin on Sunday, as calendars in Japan do. Arrow keys walk. */
export function MonthGrid({ month, onMonth, selected, today, onSelect, mark, min, max }: MonthGridProps) {
  const { t, i18n } = useTranslation();
  const first = firstOf(month);
  const start = addDays(first, -weekday(first));
  const days = Array.from({ length: 42 }, (_, index) => addDays(start, index)).filter(
    (date, index) => index < 35 || date.slice(0, 7) === first.slice(0, 7) || weekday(date) !== 0,
  );
  const weeks = Math.ceil(days.filter((date) => date < shiftMonth(first, 1)).length / 7);
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const by = ARROWS[event.key];
    const from = event.currentTarget.dataset['date'];
    if (by === undefined || from === undefined) return;
    event.preventDefault();
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-date="${addDays(from, by)}"]`)?.focus();
  };
  return (
    <div className={classes['root']}>
      <div className={classes['head']}>
        <ActionIcon
          aria-label={t('monthBefore')}
          onClick={() => onMonth(shiftMonth(first, -1))}
          disabled={min !== undefined && first <= min}
        >
          <IconChevronLeft size={20} />
        </ActionIcon>
        <strong aria-live="polite">{monthText(first, i18n.language)}</strong>
        <ActionIcon
          aria-label={t('monthAfter')}
          onClick={() => onMonth(shiftMonth(first, 1))}
          disabled={max !== undefined && shiftMonth(first, 1) > max}
        >
          <IconChevronRight size={20} />
        </ActionIcon>
      </div>
      <div className={classes['grid']}>
        {days.slice(0, 7).map((date) => (
          <span key={date} className={classes['weekday']} data-weekday={weekday(date)} aria-hidden>
            {dateText(date, i18n.language, 'weekday')}
          </span>
        ))}
        {days.slice(0, weeks * 7).map((date) => {
          const outside = date.slice(0, 7) !== first.slice(0, 7);
          const marked = mark?.(date) ?? null;
          const disabled =
            (min !== undefined && date < min) ||
            (max !== undefined && date > max) ||
            (mark !== undefined && marked?.enabled !== true);
          return (
            <button
              key={date}
              type="button"
              className={classes['day']}
              onKeyDown={walk}
              data-date={date}
              data-outside={outside}
              data-faint={marked?.faint === true || undefined}
              data-selected={date === selected}
              data-today={date === today}
              data-weekday={weekday(date)}
              aria-pressed={date === selected}
              aria-label={[dateText(date, i18n.language), marked?.words].filter(Boolean).join(', ')}
              disabled={disabled}
              onClick={() => onSelect(date)}
            >
              <span className="num">{Number(date.slice(8))}</span>
              {marked?.node}
            </button>
          );
        })}
      </div>
    </div>
  );
}
