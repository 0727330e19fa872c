/** Every way to take so many of some items. */
export function choices<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, index) => choices(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}

/** Every order of grouped items: groups one after the other, the items inside a group in any order. */
export function allOrders<T>(groups: readonly (readonly T[])[]): T[][] {
  const [group, ...later] = groups;
  if (!group) return [[]];
  return shuffles(group).flatMap((start) => allOrders(later).map((rest) => [...start, ...rest]));
}

function shuffles<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => shuffles(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
