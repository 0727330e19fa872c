import type { DayRows } from '../timeline/day-rows.ts';
import { DayTable } from './day-table.ts';

/** Two months of some seventy clinics, 25 KiB each on days of 60 % booked (100 MiB in all): what is looked at again is rarely older. */
const MOST = 4_000;

const tables = new Map<DayRows, DayTable>();

/** The table of a day, made once for as long as the day stays as it is and is asked for now and then. */
export function tableOf(rows: DayRows): DayTable {
  const table = tables.get(rows) ?? new DayTable(rows);
  // Whoever was asked for last stands last.
  tables.delete(rows);
  tables.set(rows, table);
  const [oldest] = tables.size > MOST ? tables.keys() : [];
  if (oldest) tables.delete(oldest);
  return table;
}
