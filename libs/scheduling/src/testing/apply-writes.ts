import type { LiveReservation } from '../displace/make-room-input.ts';
import type { ReservationWrite } from '../displace/room-made.ts';

/** A row of the reservation table that counts for the overlap rule. Units: the caller's. */
export interface TableRow {
  readonly id: string;
  readonly visitId: string;
  readonly resourceId: string;
  readonly from: number;
  readonly until: number;
}

/**
 * The reservation table before and after every single write, as a database would hold it.
 * Shape:  one list of live rows per write, the untouched table first. Shares no code with the calculation that produced the writes.
 */
export function tableAfterEachWrite(
  rows: readonly LiveReservation[],
  writes: readonly ReservationWrite[],
): TableRow[][] {
  const tables: TableRow[][] = [
    rows.map(({ id, visitId, resourceId, from, until }) => ({ id, visitId, resourceId, from, until })),
  ];
  writes.forEach((write, index) => {
    const table = tables.at(-1) ?? [];
    const id = write.reservationId ?? `new-${String(index)}`;
    const others = table.filter((row) => row.id !== id);
    if (write.kind === 'displace') {
      tables.push(others);
      return;
    }
    const visitId = write.kind === 'claim' ? write.visitId : (table.find((row) => row.id === id)?.visitId ?? '');
    tables.push([...others, { id, visitId, resourceId: write.resourceId, from: write.from, until: write.until }]);
  });
  return tables;
}

/** The pairs of live rows that overlap on one resource; empty where nothing is booked twice. */
export function overlaps(table: readonly TableRow[]): string[] {
  return table.flatMap((a, index) =>
    table
      .slice(index + 1)
      .filter((b) => a.resourceId === b.resourceId && Math.max(a.from, b.from) < Math.min(a.until, b.until))
      .map((b) => `${a.id} and ${b.id}`),
  );
}
