import { jsonBytes, type JsonBytes } from '../../platform/http/json-bytes.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import type { ClinicPicture } from '../free-time/clinic-picture.ts';
import type { NamedResource } from '../views/span.view.ts';
import { named, type Offered } from './itinerary-view-of.ts';

const known = new WeakMap<NamedResource, JsonBytes>();

/** Rooms and people are the same few in every itinerary of a clinic. */
function resourceJson(resource: NamedResource): JsonBytes {
  const json = known.get(resource) ?? jsonBytes(resource);
  known.set(resource, json);
  return json;
}

/**
 * Adds the `ItineraryView` to an answer's pieces, the same bytes as when it is written at once.
 * Shape:  names are encoded once for a catalogue, times once for a day; the rest is ASCII that needs no escape.
 */
export function addItinerary(
  pieces: string[],
  { itinerary, itineraryId, treatment, discs, standby }: Offered,
  picture: ClinicPicture,
): void {
  const { zone, settings } = picture.clinic;
  const { date, arriveAt, homeBy, waitMinutes } = itinerary;
  const frame = picture.days.get(date)?.frame ?? new DayFrame(date, zone);
  pieces.push('{"itineraryId":"', itineraryId, '","date":"', date, '","treatment":', jsonBytes(treatment));
  pieces.push(',"discs":', String(discs), ',"steps":');
  let before = '[{"kind":"';
  for (const { kind, from, until, resources } of itinerary.steps) {
    pieces.push(before, kind, '","start":"', frame.text(from), '","end":"', frame.text(until), '","resources":');
    addResources(pieces, named(resources, picture));
    before = '},{"kind":"';
  }
  pieces.push(itinerary.steps.length === 0 ? '[' : '}', '],"arriveAt":"');
  pieces.push(frame.text(arriveAt - settings.arriveEarlyMinutes), '","homeBy":"', frame.text(homeBy));
  pieces.push('","waitMinutes":', String(waitMinutes), ',"doctor":');
  const [person] = named([itinerary.doctor], picture);
  pieces.push(jsonBytes({ id: itinerary.doctor, name: person?.name ?? '', nameEn: person?.nameEn ?? '' }));
  pieces.push(',"afternoon":"', standby ? 'standby' : 'held', '"}');
}

function addResources(pieces: string[], resources: readonly NamedResource[]): void {
  let before = '[';
  for (const resource of resources) {
    pieces.push(before, resourceJson(resource));
    before = ',';
  }
  pieces.push(resources.length === 0 ? '[]' : ']');
}
