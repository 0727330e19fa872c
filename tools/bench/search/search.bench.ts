import type { ClinicDay } from '@higaeri/scheduling';
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

function* times(days: readonly ClinicDay[], grid: number, limit: number, load: string): Generator<Figure> {
  const random = seeded(SEED);
  const templates = Array.from({ length: 40 }, () => someVisit(random));
  const month = new FreeTime(days).days('', '9999');
  let found = 0;
  const { search, loop } = timedInTurns({ n: 400, warmUp: 100 }, (call) => ({
    search: () =>
      (found += new FoundItineraries({ days: month, template: templates[call % 40] ?? someVisit(random), grid }).count),
    loop: () => calendarLoop(days, 'doctor', 30, grid),
  }));
  const against = 'calendar loop, one step';
  const name = `search: 30 days, ${grid} min, ${load}`;
  const { n } = search;
  yield reported({ name: `${name}, places`, value: Math.round(found / 500), unit: 'itineraries', n });
  yield reported({ name: `${name}, p50`, value: search.p50, unit: 'ms', n, against, ratio: search.p50 / loop.p50 });
  yield below(limit, { name: `${name}, p99`, value: search.p99, unit: 'ms', n, against, ratio: search.p99 / loop.p99 });
}

export default { about: 'whole-day itineraries over 30 days: time, exactness, memory', figures } satisfies BenchPart;
