/** A stream of numbers that look like chance and come back whenever the same seed does. Shape: each call answers the next one, above 0 and below 1. */
export type Random = () => number;

const RANGE = 2 ** 32;
const WARM_UP = 12;

/**
 * Opens one of the streams of a seed.
 * Shape:  streams of one seed are independent of each other, so that a day's chance does not depend on how many numbers the day before has used.
 * Units:  `seed` and `stream` are whole numbers; only their lowest 32 bits count.
 * Source: sfc32 of Chris Doty-Humphrey's PractRand 0.95, which it passes.
 */
export function randomFrom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / RANGE;
  };
  for (let round = 0; round < WARM_UP; round++) next();
  return next;
}

/** Fills `places` with 0, 1, 2, … in an order that chance decides. Source: Fisher and Yates, in the form of Durstenfeld. */
export function shuffle(places: Uint16Array, random: Random): void {
  for (let index = 0; index < places.length; index++) {
    const other = Math.floor(random() * (index + 1));
    places[index] = places[other]!;
    places[other] = index;
  }
}
