import type { Itinerary } from '@higaeri/scheduling';
import type { CatalogueResource } from '../clinic-day/clinic-facts.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import type { ClinicPicture, KnownClinic } from '../free-time/clinic-picture.ts';
import type { NamedResource } from '../views/span.view.ts';
import type { ItineraryView } from './itinerary.view.ts';

/** An itinerary with what it was searched for. */
export interface Offered {
  readonly itinerary: Itinerary;
  readonly itineraryId: string;
  readonly treatment: string;
  readonly discs: number;
  readonly standby: boolean;
}

/** Units: instants with the clinic's offset at that time. */
export function itineraryView(
  { itinerary, itineraryId, treatment, discs, standby }: Offered,
  picture: ClinicPicture,
): ItineraryView {
  const { zone, settings } = picture.clinic;
  const frame = picture.days.get(itinerary.date)?.frame ?? new DayFrame(itinerary.date, zone);
  const [doctor] = named([itinerary.doctor], picture);
  return {
    itineraryId,
    date: itinerary.date,
    treatment,
    discs,
    steps: itinerary.steps.map(({ kind, from, until, resources: used }) => ({
      kind,
      start: frame.text(from),
      end: frame.text(until),
      resources: named(used, picture),
    })),
    arriveAt: frame.text(itinerary.arriveAt - settings.arriveEarlyMinutes),
    homeBy: frame.text(itinerary.homeBy),
    waitMinutes: itinerary.waitMinutes,
    doctor: { id: itinerary.doctor, name: doctor?.name ?? '', nameEn: doctor?.nameEn ?? '' },
    afternoon: standby ? 'standby' : 'held',
  };
}

type Names = ReadonlyMap<string, NamedResource>;

const known = new WeakMap<readonly CatalogueResource[], Names>();

/** Shape: by row, the same object for whatever is shown as the same. */
function namesOf(resources: readonly CatalogueResource[]): Names {
  const names = known.get(resources) ?? shownNames(resources);
  known.set(resources, names);
  return names;
}

function shownNames(resources: readonly CatalogueResource[]): Names {
  const own = new Map(resources.map(({ id, kind, name, nameEn }) => [id, { id, kind, name, nameEn }]));
  const shown = resources.map(({ id, kind, unitOf }) => {
    const person = kind === 'nurse' && unitOf !== null ? own.get(unitOf) : undefined;
    return [id, person ?? own.get(id)] as const;
  });
  return new Map(shown.flatMap(([id, name]) => (name ? [[id, name] as const] : [])));
}

/** Rows under the names people know: the units of a nurse are the nurse. */
export function named(ids: readonly string[], { resources }: Pick<KnownClinic, 'resources'>): NamedResource[] {
  const names = namesOf(resources);
  const shown: NamedResource[] = [];
  for (const id of ids) {
    const name = names.get(id);
    if (name && !shown.includes(name)) shown.push(name);
  }
  return shown;
}
