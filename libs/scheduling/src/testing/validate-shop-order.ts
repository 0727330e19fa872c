import type { PlacedOperation, Shop, ShopAnswer } from '../shop/shop.ts';

/** Checks an order of a shop operation by operation. Shape: one sentence per breach. Shares no code with the engine, so that it can judge it. */
export function validateShopOrder(shop: Shop, { operations, makespan }: ShopAnswer): string[] {
  const breaches: string[] = [];
  const uses: { machine: number; from: number; until: number; name: string }[] = [];
  let last = 0;
  shop.jobs.forEach((job, j) => {
    job.forEach((operation, o) => {
      const name = `operation ${o} of job ${j}`;
      const placed = operations[j]?.[o];
      if (!placed) {
        breaches.push(`${name} is missing`);
        return;
      }
      if (!operation.modes.some((mode) => mode.machine === placed.machine && mode.minutes === placed.minutes))
        breaches.push(`${name} is on a machine that can not do it`);
      const next = operations[j]?.[o + 1];
      if (next && next.from < endOf(placed)) breaches.push(`${name} has not ended when the next one starts`);
      if (placed.from < 0) breaches.push(`${name} starts before the beginning`);
      const until = operation.holds && next ? next.from : endOf(placed);
      uses.push({ machine: placed.machine, from: placed.from, until, name });
      last = Math.max(last, endOf(placed));
    });
  });
  uses.forEach((one, index) => {
    for (const other of uses.slice(index + 1)) {
      if (one.machine === other.machine && one.from < other.until && other.from < one.until)
        breaches.push(`${one.name} and ${other.name} are on one machine at once`);
    }
  });
  if (last !== makespan) breaches.push(`everything ends at ${last}, not at ${makespan}`);
  return breaches;
}

function endOf({ from, minutes }: PlacedOperation): number {
  return from + minutes;
}
