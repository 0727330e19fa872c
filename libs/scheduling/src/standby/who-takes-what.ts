import { REACH } from '../predict/compile-day.ts';

/** What becomes of so many patients on standby in every scenario. Shape: `taken` has a reach per spare afternoon, `turnedAway` a 1 where somebody eligible found none. */
export interface Sharing {
  readonly taken: readonly Uint8Array[];
  readonly turnedAway: Uint8Array;
}

/** How far each holder of a spare afternoon goes; undefined for who certainly needs it. */
type Reaches = readonly (Uint8Array | undefined)[];

/** Gives those on standby who are found eligible, first come first served, the afternoons that their holders do not need, the earliest first. */
export function shareSpares(holders: Reaches, standbys: Reaches, scenarios: number): Sharing {
  const taken = holders.map(() => new Uint8Array(scenarios));
  const turnedAway = new Uint8Array(scenarios);
  for (let scenario = 0; scenario < scenarios; scenario++) {
    let eligible = standbys.filter((reach) => isTreated(reach, scenario)).length;
    holders.forEach((reach, place) => {
      if (eligible === 0 || isTreated(reach, scenario)) return;
      taken[place]![scenario] = REACH.home;
      eligible -= 1;
    });
    if (eligible > 0) turnedAway[scenario] = 1;
  }
  return { taken, turnedAway };
}

/** The probability that an afternoon is left for one more who is found eligible. */
export function chanceOfOneMore(holders: Reaches, standbys: Reaches, scenarios: number): number {
  let left = 0;
  for (let scenario = 0; scenario < scenarios; scenario++) {
    const givenUp = holders.filter((reach) => !isTreated(reach, scenario)).length;
    if (givenUp > standbys.filter((reach) => isTreated(reach, scenario)).length) left += 1;
  }
  return left / scenarios;
}

const isTreated = (reach: Uint8Array | undefined, scenario: number): boolean =>
  reach === undefined || reach[scenario] === REACH.home;
