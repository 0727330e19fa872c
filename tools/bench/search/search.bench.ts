import { FoundItineraries, FreeTime } from '@higaeri/scheduling';
import type { BenchPart, Figure } from '../figure.ts';
import { below, reported } from '../figure.ts';
import { seeded } from '../random.ts';
import { timed } from '../timing.ts';
import { calendarLoop } from './calendar-loop.ts';
import { clinicMonth, emptyDay, fillDay, MONTH, someVisit } from './clinic-month.ts';

function* figures(): Generator<Figure> {
  const random = seeded(3);
  const full = MONTH.map((date) => {
    const day = emptyDay(date, random);
    return [day, fillDay(day, random)] as const;
  });
  const visits = full.reduce((sum, [, booked]) => sum + booked.length, 0) / full.length;
  yield reported({ name: 'visits on a full day', value: visits, unit: 'visits', n: full.length });
  const templates = Array.from({ length: 20 }, () => someVisit(random));
  for (const share of [0, 0.3, 0.6, 0.9]) {
    const days = clinicMonth(full, share);
    for (const [grid, limit] of [
      [5, 0.5],
      [1, 3],
    ] as const) {
      const loop = timed(20, 2, () => calendarLoop(days, 'doctor', 30, grid));
      const picture = new FreeTime(days).days('', '9999');
      const search = timed(1000, 500, (call) => {
        void new FoundItineraries({ days: picture, template: templates.at(call % 20) ?? someVisit(random), grid })
          .count;
      });
      const name = `search, ${grid} min, ${share * 100} % booked, p99`;
      const against = 'calendar loop for one step';
      yield below(limit, { name, value: search.p99, unit: 'ms', n: search.n, against, ratio: search.p99 / loop.p99 });
    }
  }
}

export default { about: 'whole-day itineraries over 30 days', figures } satisfies BenchPart;
