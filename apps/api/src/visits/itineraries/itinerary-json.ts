import { jsonBytes, type JsonBytes } from '../../platform/http/json-bytes.ts';
import { DayFrame } from '../clinic-day/day-frame.ts';
import type { ClinicPicture } from '../free-time/clinic-picture.ts';
import type { NamedResource } from '../views/span.view.ts';
import { named, type Offered } from './itinerary-view-of.ts';

/** Rooms, people and treatments are the same few in every itinerary of a clinic. */
function once<T extends object>(write: (of: T) => JsonBytes): (of: T) => JsonBytes {
  const known = new WeakMap<T, JsonBytes>();
  return (of) => {
    const json = known.get(of) ?? write(of);
    known.set(of, json);
    return json;
  };
}

const resourceJson = once<NamedResource>(jsonBytes);
const personJson = once<NamedResource>(({ id, name, nameEn }) => jsonBytes({ id, name, nameEn }));

/**
 * Adds the `ItineraryView` to an answer's pieces, the same bytes as when it is written at once.
 * Shape:  names are encoded once for a catalogue, times once for a day; the rest is ASCII that needs no escape.
 */
export function addItinerary(
  pieces: string[],
  { itinerary, itineraryId, discs, standby }: Omit<Offered, 'treatment'>,
  treatment: JsonBytes,
  picture: ClinicPicture,
): void {
  const { zone, settings } = picture.clinic;
  const { date, arriveAt, homeBy, waitMinutes } = itinerary;
  const frame = picture.days.get(date)?.frame ?? new DayFrame(date, zone);
  pieces.push('{"itineraryId":"', itineraryId, '","date":"', date, '","treatment":', treatment);
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
  pieces.push(person ? personJson(person) : jsonBytes({ id: itinerary.doctor, name: '', nameEn: '' }));
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
