import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { calls, type AvailabilitySearch } from '../../api/calls.ts';
import { keys } from '../../api/keys.ts';
import type { ItineraryView } from '../../api/views.ts';
import { addDays } from '../../lib/time.ts';

const DAYS = 60;
const AT_ONCE = 12;
/** Enough to know whether a day has many, few or no times left. */
const TASTE = 6;
const WHOLE_DAY = 200;
const STALE_MS = 30_000;

export type FitSearch = Omit<AvailabilitySearch, 'from' | 'to' | 'limit' | 'cursor'>;
/** One day's offers: `undefined` while not yet known. */
export interface DayFits {
  date: string;
  fits: ItineraryView[] | undefined;
  look: 'unknown' | 'none' | 'few' | 'many';
}

const dayQuery = (search: FitSearch, date: string, limit: number, enabled: boolean) => {
  const asked: AvailabilitySearch = { ...search, from: date, to: date, limit };
  return {
    queryKey: keys.availability(asked),
    queryFn: ({ signal }: { signal: AbortSignal }) => calls.availability(asked, signal),
    enabled,
    staleTime: STALE_MS,
  };
};

/**
 * What still fits on each of the next 60 days, nearest days first, a dozen days at a time;
 * all offers of the day looked at, or of the first days that fit.
 * Shape:  one entry per day in order; `error` of the first day that could not be asked.
 */
export function useDayFits(
  search: FitSearch,
  from: string,
  selected: string | null,
  firstDays: number,
): { days: DayFits[]; error: Error | null; retry: () => void } {
  const wish = JSON.stringify([search, from]);
  const [progress, setProgress] = useState({ wish, reach: AT_ONCE });
  const reach = progress.wish === wish ? progress.reach : AT_ONCE;
  const dates = Array.from({ length: DAYS }, (_, index) => addDays(from, index));
  const tastes = useQueries({
    queries: dates.map((date, index) => dayQuery(search, date, TASTE, index < reach || date === selected)),
  });
  const pending = tastes.findIndex((taste) => taste.data === undefined && !taste.isError);
  if ((pending === -1 ? DAYS : pending) >= reach && reach < DAYS)
    setProgress({ wish, reach: Math.min(DAYS, reach + AT_ONCE) });

  const fitting = dates.filter((_, index) => (tastes[index]?.data?.items.length ?? 0) > 0).slice(0, firstDays);
  const wide = selected === null ? fitting : [selected];
  const whole = useQueries({ queries: wide.map((date) => dayQuery(search, date, WHOLE_DAY, true)) });

  return {
    days: dates.map((date, index) => {
      const taste = tastes[index]?.data;
      const all = whole[wide.indexOf(date)]?.data ?? taste;
      const look =
        taste === undefined
          ? 'unknown'
          : taste.items.length === 0
            ? 'none'
            : taste.nextCursor === null
              ? 'few'
              : 'many';
      return { date, fits: all?.items, look };
    }),
    error: tastes.find(({ isError }) => isError)?.error ?? null,
    retry: () => tastes.forEach((taste) => taste.isError && void taste.refetch()),
  };
}
