import { ActionIcon, Button } from '@mantine/core';
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../lib/time.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import type { DatePopoverProps } from './date-popover.tsx';
import { onClick } from './on-click.tsx';

const ChooseDay = onClick<DatePopoverProps & { text: string; label: string }>(
  async () => (await import('./date-popover.tsx')).DatePopover,
  ({ text, label }, click) => (
    <Button
      variant="default"
      leftSection={<IconCalendar size={18} aria-hidden />}
      aria-label={label}
      aria-haspopup="dialog"
      onClick={click}
    >
      {text}
    </Button>
  ),
);

/** From day to day, to today, to any day. */
export function DateNav({ date, onDate }: DatePopoverProps) {
  const { t } = useTranslation();
  const time = useClinicTime();
  const today = time.today();
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}>
      <ActionIcon aria-label={t('dayBefore')} onClick={() => onDate(addDays(date, -1))}>
        <IconChevronLeft size={22} />
      </ActionIcon>
      <ChooseDay
        date={date}
        onDate={onDate}
        text={time.date(date)}
        label={`${t('chooseDay')}: ${time.date(date, 'long')}`}
      />
      <ActionIcon aria-label={t('dayAfter')} onClick={() => onDate(addDays(date, 1))}>
        <IconChevronRight size={22} />
      </ActionIcon>
      {date !== today && (
        <Button variant="light" onClick={() => onDate(today)}>
          {t('today')}
        </Button>
      )}
    </span>
  );
}
