import { joined, jsonBytes, jsonList, type JsonBytes } from '../../platform/http/json-bytes.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import type { ClinicPicture, KnownClinic } from '../free-time/clinic-picture.ts';
import type { NamedResource } from '../views/span.view.ts';
import { named, type Offered } from './itinerary-view-of.ts';

const known = new WeakMap<NamedResource, JsonBytes>();

/** Rooms and people are the same few in every itinerary of a clinic. */
function resourceJson(resource: NamedResource): JsonBytes {
  const json = known.get(resource) ?? jsonBytes(resource);
  known.set(resource, json);
  return json;
}

const resourcesJson = (ids: readonly string[], clinic: KnownClinic): JsonBytes =>
  jsonList(named(ids, clinic).map(resourceJson));

/**
 * The `ItineraryView` as JSON, the same bytes.
 * Shape:  names are encoded once for a catalogue, times once for a day; the rest is ASCII that needs no escape.
 */
export function itineraryJson(
  { itinerary, itineraryId, treatment, discs, standby }: Offered,
  picture: ClinicPicture,
): JsonBytes {
  const { zone, settings } = picture.clinic;
  const { date, arriveAt, homeBy, waitMinutes } = itinerary;
  const frame = picture.days.get(date)?.frame ?? new DayFrame(date, zone);
  let steps = '';
  for (const { kind, from, until, resources } of itinerary.steps) {
    const used = resourcesJson(resources, picture);
    steps += `${steps === '' ? '' : ','}{"kind":"${kind}","start":"${frame.text(from)}","end":"${frame.text(until)}","resources":${used}}`;
  }
  const [person] = named([itinerary.doctor], picture);
  const doctor = jsonBytes({ id: itinerary.doctor, name: person?.name ?? '', nameEn: person?.nameEn ?? '' });
  return joined(
    `{"itineraryId":"${itineraryId}","date":"${date}","treatment":${jsonBytes(treatment)},"discs":${discs},"steps":[${steps}],` +
      `"arriveAt":"${frame.text(arriveAt - settings.arriveEarlyMinutes)}","homeBy":"${frame.text(homeBy)}","waitMinutes":${waitMinutes},` +
      `"doctor":${doctor},"afternoon":"${standby ? 'standby' : 'held'}"}`,
  );
}
