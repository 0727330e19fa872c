import { useQuery } from '@tanstack/react-query';
import { calls, type AvailabilitySearch } from '../../../api/calls.ts';
import { keys } from '../../../api/keys.ts';
import type { DayWithoutPlace } from '../../../api/views.ts';
import type { FitSearch } from '../use-day-fits.ts';

/** Why some days have no place. Shape: dates `YYYY-MM-DD`, both included; days with a place are left out; asked again when somebody has booked. */
export function useWhyNot(
  search: FitSearch,
  from: string,
  to: string,
): { days: readonly DayWithoutPlace[] | undefined; error: Error | null; retry: () => void } {
  const asked: AvailabilitySearch = { ...search, from, to, limit: 1, explain: true };
  const { data, error, refetch } = useQuery({
    queryKey: keys.availability(asked),
    queryFn: ({ signal }) => calls.availability(asked, signal),
  });
  return { days: data?.withoutPlace, error, retry: () => void refetch() };
}
