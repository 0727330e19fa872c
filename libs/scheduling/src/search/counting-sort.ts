/**
 * Puts the items `order[from]` to `order[until − 1]` in the order of their keys; equals stay as they were.
 * Shape:  counts instead of comparing, because a month can have 60,000 places and keys are minutes: two passes over the items, one over the span of the keys.
 */
export function countingSort(order: Int32Array, from: number, until: number, keys: Int16Array): void {
  const before = order.slice(from, until);
  let least = keys[before[0]!]!;
  let most = least;
  for (let index = 1; index < before.length; index++) {
    const key = keys[before[index]!]!;
    if (key < least) least = key;
    else if (key > most) most = key;
  }
  if (most === least) return;
  const next = new Int32Array(most - least + 2);
  for (let index = 0; index < before.length; index++) next[keys[before[index]!]! - least + 1]!++;
  for (let key = 1; key < next.length; key++) next[key]! += next[key - 1]!;
  for (let index = 0; index < before.length; index++) {
    const item = before[index]!;
    order[from + next[keys[item]! - least]!++] = item;
  }
}
