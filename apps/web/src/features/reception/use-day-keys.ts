import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../lib/is-typing.ts';
import { addDays } from '../../lib/time.ts';

interface DayKeys {
  date: string;
  today: string;
  zoom: number;
  onDate: (date: string) => void;
  onZoom: (zoom: number) => void;
}

/** `[` `]` day before and after, `T` today, `+` `-` zoom. */
export function useDayKeys({ date, today, zoom, onDate, onZoom }: DayKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '[') onDate(addDays(date, -1));
    if (event.key === ']') onDate(addDays(date, 1));
    if (event.key.toLowerCase() === 't') onDate(today);
    if (event.key === '+' || event.key === ';') onZoom(zoom + 1);
    if (event.key === '-') onZoom(zoom - 1);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
