import type { Itinerary } from '@higaeri/scheduling';
import type { KnownClinic } from '../free-time/clinic-picture.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import type { NamedResource } from '../views/span.view.ts';
import type { ItineraryView } from './itinerary.view.ts';

interface Offered {
  readonly itinerary: Itinerary;
  readonly itineraryId: string;
  readonly treatment: string;
  readonly discs: number;
}

/** Units: instants with the clinic's offset at that time. */
export function itineraryView(
  { itinerary, itineraryId, treatment, discs }: Offered,
  facts: KnownClinic,
): ItineraryView {
  const { zone, settings } = facts.clinic;
  const frame = new DayFrame(itinerary.date, zone);
  const text = (minute: number): string => zone.text(new Date(frame.instantOf(minute)));
  const [doctor] = named([itinerary.doctor], facts);
  return {
    itineraryId,
    date: itinerary.date,
    treatment,
    discs,
    steps: itinerary.steps.map(({ kind, from, until, resources }) => ({
      kind,
      start: text(from),
      end: text(until),
      resources: named(resources, facts),
    })),
    arriveAt: text(itinerary.arriveAt - settings.arriveEarlyMinutes),
    homeBy: text(itinerary.homeBy),
    waitMinutes: itinerary.waitMinutes,
    doctor: { id: itinerary.doctor, name: doctor?.name ?? '', nameEn: doctor?.nameEn ?? '' },
  };
}

/** Rows under the names people know: the units of a nurse are the nurse. */
export function named(ids: readonly string[], { resources }: Pick<KnownClinic, 'resources'>): NamedResource[] {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const shown = ids.flatMap((id) => {
    const row = byId.get(id);
    const person = row?.kind === 'nurse' && row.unitOf !== null ? byId.get(row.unitOf) : undefined;
    return person ?? row ?? [];
  });
  return [...new Set(shown)].map(({ id, kind, name, nameEn }) => ({ id, kind, name, nameEn }));
}
