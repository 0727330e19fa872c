import type { ClinicDay, PreparedDay } from '@higaeri/scheduling';
import { FoundItineraries, FreeTime } from '@higaeri/scheduling';
import type { BenchPart, Figure } from '../figure.ts';
import { atLeast, below, reported } from '../figure.ts';
import { seeded } from '../random.ts';
import { timedInTurns } from '../timing.ts';
import { calendarLoop } from './calendar-loop.ts';
import { bookedMonth, clinicMonth, someVisit } from './clinic-month.ts';
import { compareWithTrying } from './exactness.ts';
import { pictureKiB } from './memory.ts';

const SEED = 3;
/** Clinics compared with trying everything, for as long as is allowed. Units: milliseconds. */
const CASES = 100_000;
const LONGEST_COMPARISON = 140_000;
const PICTURES = 50;
const TEMPLATES = 40;
const LOADS = [0, 0.3, 0.6, 0.9];
const GRIDS = [
  { grid: 5, limit: 0.5 },
  { grid: 1, limit: 3 },
];

/** Times of all the itineraries of a month: every place found and put in order; rooms and people are chosen when an itinerary is read. */
function* figures(): Generator<Figure> {
  const random = seeded(SEED);
  const full = bookedMonth(random);
  const visits = full.reduce((sum, { booked }) => sum + booked.length, 0) / full.length;
  yield reported({ name: 'search: visits on a full day', value: visits, unit: 'visits', n: full.length });
  for (const load of LOADS) {
    const days = clinicMonth(full, load);
    for (const { grid, limit } of GRIDS) yield* times(days, grid, limit, `${load * 100} % booked`);
  }
  yield* exactness();
  const kib = pictureKiB(clinicMonth(full, 1), PICTURES);
  yield below(90, { name: 'search: picture of a clinic-month, to the minute', value: kib, unit: 'KiB', n: PICTURES });
}

function* exactness(): Generator<Figure> {
  const { cases, withPlaces, wrong } = compareWithTrying(CASES, performance.now() + LONGEST_COMPARISON);
  const name = 'search: random small clinics';
  yield atLeast(CASES, { name: `${name} compared with trying everything`, value: cases, unit: 'clinics', n: cases });
  yield reported({ name: `${name} that had a place`, value: withPlaces, unit: 'clinics', n: cases });
  yield below(1, { name: `${name} answered differently`, value: wrong, unit: 'clinics', n: cases });
}

/**
 * Every question asked for the first time of a picture, and asked again by somebody who comes at nine or later.
 * Shape:  a search remembers what it has found of a day, so each first question gets a month of its own: the same days, made anew.
 */
function* times(days: readonly ClinicDay[], grid: number, limit: number, load: string): Generator<Figure> {
  const random = seeded(SEED);
  const templates = Array.from({ length: TEMPLATES }, () => someVisit(random));
  const rounds = { n: 400, warmUp: 600 };
  const months = sameMonths(days, (rounds.n + rounds.warmUp) / TEMPLATES);
  let found = 0;
  const { search, again, loop } = timedInTurns(rounds, (round) => {
    const template = templates[round % TEMPLATES] ?? someVisit(random);
    const month = months[Math.floor(round / TEMPLATES)] ?? [];
    return {
      search: () => (found += new FoundItineraries({ days: month, template, grid }).count),
      again: () => new FoundItineraries({ days: month, template, grid, notBefore: 540 }).count,
      loop: () => calendarLoop(days, 'doctor', 30, grid),
    };
  });
  const against = 'calendar loop, one step';
  const name = `search: 30 days, ${grid} min, ${load}`;
  const { n } = search;
  const places = Math.round(found / (rounds.n + rounds.warmUp));
  yield reported({ name: `${name}, places`, value: places, unit: 'itineraries', n });
  yield reported({ name: `${name}, p50`, value: search.p50, unit: 'ms', n, against, ratio: search.p50 / loop.p50 });
  yield below(limit, { name: `${name}, p99`, value: search.p99, unit: 'ms', n, against, ratio: search.p99 / loop.p99 });
  yield reported({ name: `${name}, asked again, p50`, value: again.p50, unit: 'ms', n });
  yield reported({ name: `${name}, asked again, p99`, value: again.p99, unit: 'ms', n });
}

/** The same days so many times over, of one clinic. */
function sameMonths(days: readonly ClinicDay[], months: number): PreparedDay[][] {
  const picture = new FreeTime();
  return Array.from({ length: months }, () => {
    for (const day of days) picture.replaceDay(day);
    return picture.days('', '9999');
  });
}

export default { about: 'whole-day itineraries over 30 days: time, exactness, memory', figures } satisfies BenchPart;
