/** Something that takes units of one owner for a while. Units: slots, turnover inside. */
export interface Request {
  readonly from: number;
  readonly until: number;
  readonly units: number;
}

/** Somebody or something with units to give. Shape: `isOpen` says whether a stretch lies inside the opening hours. */
export interface Giver {
  readonly units: number;
  readonly isOpen: (request: Request) => boolean;
}

const MOST_TRIES = 200_000;

/**
 * Hands every request to one giver.
 * Shape:  per request the giver's place; undefined where nothing was found within so many tries. In order of time, the fullest giver first, taking back what turns out badly.
 */
export function handOut(requests: readonly Request[], givers: readonly Giver[]): number[] | undefined {
  const inOrder = requests
    .map((request, index) => ({ request, index }))
    .sort((a, b) => a.request.from - b.request.from);
  const given: { request: Request; giver: number }[] = [];
  let tries = 0;
  const taken = (giver: number, at: number): number =>
    given.reduce((sum, one) => (one.giver === giver && one.request.until > at ? sum + one.request.units : sum), 0);
  const place = (position: number): boolean => {
    const next = inOrder[position];
    if (!next) return true;
    const { request } = next;
    const choices = givers
      .map(({ units, isOpen }, giver) => ({ giver, left: units - taken(giver, request.from), isOpen }))
      .filter(({ left, isOpen }) => left >= request.units && isOpen(request))
      .sort((a, b) => a.left - b.left);
    for (const { giver } of choices) {
      if (++tries > MOST_TRIES) return false;
      given.push({ request, giver });
      if (place(position + 1)) return true;
      given.pop();
    }
    return false;
  };
  if (!place(0)) return undefined;
  const answer = new Array<number>(requests.length);
  inOrder.forEach(({ index }, position) => {
    answer[index] = given[position]?.giver ?? 0;
  });
  return answer;
}
