import { useQuery } from '@tanstack/react-query';
import { calls } from '../../../api/calls.ts';
import { keys } from '../../../api/keys.ts';
import { holdPolicyQuery } from '../../../api/queries.ts';
import type { ItineraryView } from '../../../api/views.ts';
import { given } from '../../../lib/given.ts';
import type { FitSearch } from '../use-day-fits.ts';

const ENOUGH = 40;

/** Mornings of a day whose afternoon would be on standby. Shape: none where the clinic does not do that, or the patient must be home by a time. */
export function useStandby(search: FitSearch, date: string): readonly ItineraryView[] {
  const { data: policy } = useQuery(holdPolicyQuery);
  const { treatment, discs, patient, doctor, notBefore, notAfter, imagesFromElsewhere } = search;
  const asked = {
    treatment,
    from: date,
    to: date,
    limit: ENOUGH,
    ...given({ discs, patient, doctor, notBefore, imagesFromElsewhere }),
  };
  const { data } = useQuery({
    queryKey: keys.standby(asked),
    queryFn: ({ signal }) => calls.standby(asked, signal),
    enabled: policy?.holdPolicy === 'standby' && notAfter === undefined,
  });
  return data?.items ?? [];
}
