import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation, Shop } from '@higaeri/scheduling';

/** A shop of the literature, and the best end of everything that is known for it. */
export interface ClassicalShop {
  readonly name: string;
  readonly bestKnown: number;
  /** How far above the best known an order may end. Units: per cent. */
  readonly mostAbove: number;
  readonly read: (folder: string) => Shop;
}

const blocking = (name: string, bestKnown: number): ClassicalShop => ({
  name,
  bestKnown,
  mostAbove: 0,
  read: (folder) => fromRows(rowsOf(join(folder, 'jsp', `${name}.txt`)), pairs),
});

const flexible = (name: string, bestKnown: number): ClassicalShop => ({
  name,
  bestKnown,
  mostAbove: 3,
  read: (folder) => fromRows(rowsOf(join(folder, 'fjsp', `${name}.txt`)), alternatives),
});

/**
 * Fisher & Thompson (1963) and Lawrence (1984) read as blocking with swap, Brandimarte (1993) as flexible job shops.
 * Source: proven optima of OptalCP; best known values of the ScheduleOpt benchmarks.
 */
export const CLASSICAL_SHOPS: readonly ClassicalShop[] = [
  blocking('ft06', 63),
  blocking('la01', 793),
  blocking('la02', 793),
  blocking('la03', 715),
  blocking('la04', 743),
  blocking('la05', 664),
  flexible('mk01', 40),
  flexible('mk02', 26),
  flexible('mk03', 204),
  flexible('mk04', 60),
  flexible('mk05', 172),
];

function rowsOf(file: string): number[][] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => line.split(/\s+/).map(Number));
}

function fromRows([head, ...rows]: readonly number[][], jobOf: (row: readonly number[]) => Operation[]): Shop {
  return { machines: head?.[1] ?? 0, jobs: rows.slice(0, head?.[0]).map(jobOf) };
}

function pairs(row: readonly number[]): Operation[] {
  const operations: Operation[] = [];
  for (let place = 0; place + 1 < row.length; place += 2)
    operations.push({ modes: [{ machine: row[place] ?? 0, minutes: row[place + 1] ?? 0 }], holds: true });
  return operations;
}

function alternatives([count = 0, ...numbers]: readonly number[]): Operation[] {
  const left = [...numbers];
  return Array.from({ length: count }, () => {
    const ways = left.shift() ?? 0;
    const modes = Array.from({ length: ways }, () => ({ machine: left.shift() ?? 0, minutes: left.shift() ?? 0 }));
    return { modes, holds: false };
  });
}
