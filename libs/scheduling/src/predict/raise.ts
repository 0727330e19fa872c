/**
 * Moves every minute to the other one where that is later.
 * Shape:  entry by entry; `plus` is added to the others. Without a branch, because which one is later changes from scenario to scenario, and a processor that guesses wrong
 *         half the time is three times slower: `behind` has all bits set where the other one is earlier, else none. The formula stands in the loop, not in a function,
 *         so that nothing is called per entry.
 */
export function raise(minutes: Int32Array, others: Int32Array, plus = 0): void {
  for (let scenario = 0; scenario < minutes.length; scenario++) {
    const other = (others[scenario]! + plus) | 0;
    const ahead = (other - minutes[scenario]!) | 0;
    const behind = ahead >> 31;
    minutes[scenario] = other - (ahead & behind);
  }
}

/** The same with two others at once, which reads and writes the minutes only once. */
export function raiseByBoth(minutes: Int32Array, others: Int32Array, more: Int32Array): void {
  for (let scenario = 0; scenario < minutes.length; scenario++) {
    const other = others[scenario]!;
    const between = (more[scenario]! - other) | 0;
    const later = (other + (between & ~(between >> 31))) | 0;
    const ahead = (later - minutes[scenario]!) | 0;
    minutes[scenario] = later - (ahead & (ahead >> 31));
  }
}

/** Makes every minute the other one, but at the earliest `least`. */
export function setFrom(minutes: Int32Array, others: Int32Array, least: number): void {
  for (let scenario = 0; scenario < minutes.length; scenario++) {
    const ahead = (least - others[scenario]!) | 0;
    minutes[scenario] = least - (ahead & (ahead >> 31));
  }
}

/** The same with one minute for all entries. */
export function raiseTo(minutes: Int32Array, least: number): void {
  for (let scenario = 0; scenario < minutes.length; scenario++) {
    const ahead = (least - minutes[scenario]!) | 0;
    minutes[scenario] = least - (ahead & (ahead >> 31));
  }
}
