import { existsSync } from 'node:fs';
import { orderShop } from '@higaeri/scheduling';
import { validateShopOrder } from '@higaeri/scheduling/testing/validate-shop-order';
import type { BenchPart, Figure } from '../figure.ts';
import { atMost } from '../figure.ts';
import { CLASSICAL_SHOPS } from './classical-shops.ts';

const BUDGET_MS = 10_000;
const SEEDS = [1, 2, 3];

/** Where the instances are: a folder with `jsp/la01.txt` … and `fjsp/mk01.txt` …, of SchedulingLab's collections. */
const FOLDER = process.env['SCHEDULING_DATA'];

/** How far above the best known end ten seconds lead, the median of three seeds; the judge checks every order. */
function* figures(): Generator<Figure> {
  if (FOLDER === undefined || !existsSync(FOLDER)) {
    console.error('jobshop: not measured. SCHEDULING_DATA names no folder with jsp/la01.txt and fjsp/mk01.txt.');
    return;
  }
  for (const { name, bestKnown, mostAbove, read } of CLASSICAL_SHOPS) {
    const shop = read(FOLDER);
    const ends = SEEDS.map((seed) => {
      const until = performance.now() + BUDGET_MS;
      const shouldStop = (): boolean => performance.now() >= until;
      const answer = orderShop(shop, { seed, iterations: Infinity, shouldStop, goal: bestKnown });
      const breaches = validateShopOrder(shop, answer);
      if (breaches.length > 0) throw new Error(`The order of ${name} is not possible: ${breaches[0] ?? ''}`);
      return answer.makespan;
    });
    const median = ends.sort((a, b) => a - b)[Math.floor(ends.length / 2)] ?? NaN;
    yield atMost(mostAbove, {
      name: `jobshop: ${name}, 10 s above best known ${bestKnown}`,
      value: (median / bestKnown - 1) * 100,
      unit: '%',
      against: 'best known',
      ratio: median / bestKnown,
      n: ends.length,
    });
  }
}

const part: BenchPart = { about: 'classical shops: blocking with swap, and flexible', figures };

export default part;
