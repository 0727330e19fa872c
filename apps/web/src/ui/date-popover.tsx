import { Popover } from '@mantine/core';
import { cloneElement, useState } from 'react';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import { MonthGrid } from './month-grid.tsx';
import type { OpenedByClick } from './on-click.tsx';

export interface DatePopoverProps {
  date: string;
  onDate: (date: string) => void;
}

/** A month under its button. */
export function DatePopover({ date, onDate, children }: DatePopoverProps & OpenedByClick) {
  const time = useClinicTime();
  const [opened, setOpened] = useState(true);
  const [month, setMonth] = useState(date);
  const toggle = (): void => {
    setMonth(date);
    setOpened((open) => !open);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom" shadow="md" trapFocus returnFocus>
      <Popover.Target>{cloneElement(children, { onClick: toggle })}</Popover.Target>
      <Popover.Dropdown>
        <MonthGrid
          month={month}
          onMonth={setMonth}
          selected={date}
          today={time.today()}
          onSelect={(chosen) => {
            setOpened(false);
            onDate(chosen);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
