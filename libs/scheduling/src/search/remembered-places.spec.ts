import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { visitTemplate } from '../templates/visit-template.ts';
import { aClinicDay } from '../testing/clinic-day-builder.ts';
import { FreeTime } from '../timeline/free-time.ts';
import { planOf } from './known-plans.ts';
import type { DayPlaces } from './place-pages.ts';
import { RememberedPlaces } from './remembered-places.ts';

const template = visitTemplate({ treatment: 'dst', firstDiscMinutes: 40, furtherDiscMinutes: 10, discs: 1 });
const HALF = 400_000;
const PAGE = 256 * 1024;

function someDays(count: number) {
  const picture = new FreeTime();
  return Array.from({ length: count }, () => {
    picture.replaceDay(aClinicDay());
    return picture.days('', '9999')[0]!.rows;
  });
}

/** Places of a day that has one rank, written as a search writes them. */
function write(memory: RememberedPlaces, rows: ReturnType<typeof someDays>[number], numbers: readonly number[]) {
  const pages = memory.pagesFor(rows);
  const fields = pages.begin(2 + numbers.length);
  const from = pages.at + 2;
  fields.set([0, from + numbers.length, ...numbers], pages.at);
  return pages.end(2, from + numbers.length);
}

const contentOf = ({ fields, table, from, until }: DayPlaces) => [
  ...fields.subarray(from, until),
  fields[table],
  fields[table + 1]! - from,
];

describe('remembering what was found of days', () => {
  it('tells what it was told or nothing, keeps what is asked for, and stays within its bounds', () => {
    const days = someDays(60);
    const plan = planOf(days[0]!.catalogue, template, 5);
    const act = fc.record({ day: fc.nat(59), numbers: fc.array(fc.nat(), { maxLength: 900 }) });
    fc.assert(
      fc.property(fc.array(act, { minLength: 250, maxLength: 400, size: 'max' }), (acts) => {
        const memory = new RememberedPlaces(HALF);
        const told = new Map<number, number[]>();
        for (const { day, numbers } of acts) {
          const known = memory.recall(plan, days[day]!);
          if (known) expect(contentOf(known.places)).toEqual([...told.get(day)!, 0, told.get(day)!.length]);
          else {
            const places = write(memory, days[day]!, numbers);
            memory.remember(plan, days[day]!, places);
            told.set(day, numbers);
          }
          expect(memory.recall(plan, days[day]!)).toBeDefined();
          expect(memory.bytes).toBeLessThan(2 * (HALF + PAGE + 10_000));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('forgets what was not asked for longest', () => {
    const [first, second, ...others] = someDays(600);
    const plan = planOf(first!.catalogue, template, 5);
    const memory = new RememberedPlaces(HALF);
    for (const day of [first!, second!]) memory.remember(plan, day, write(memory, day, [1, 2]));
    for (const day of others) {
      memory.remember(plan, day, write(memory, day, [3, 4]));
      expect(memory.recall(plan, first!)).toBeDefined();
    }
    expect(memory.recall(plan, second!)).toBeUndefined();
  });

  it('does not remember a day that was made for one question', () => {
    const [day] = someDays(1);
    const freed = day!.freed([0]);
    const plan = planOf(day!.catalogue, template, 5);
    const memory = new RememberedPlaces(HALF);
    memory.remember(plan, freed, write(memory, freed, [1, 2]));
    expect(memory.recall(plan, freed)).toBeUndefined();
  });
});
