/** Says that a day cannot be told to the peers. Errors: always throws a `RangeError`. */
export function refuse(what: string): never {
  throw new RangeError(`The models of the peers do not know ${what}.`);
}

/** Minutes as slots. Errors: throws a `RangeError` for what is not on the grid. Units: minutes in, slots out. */
export function inSlots(minutes: number, grid: number): number {
  return minutes % grid === 0 ? minutes / grid : refuse(`${minutes} minutes on a grid of ${grid}`);
}
