import type { Wire } from './wire.ts';

/** What somebody at one connection does next. */
export type Work = (wire: Wire) => Promise<void>;

const MS = 1000;

/**
 * Everybody asks again as soon as they are answered.
 * Units:  `seconds` of asking; answers how many were answered per second, the last answers included.
 */
export async function saturate(wires: readonly Wire[], seconds: number, work: Work): Promise<number> {
  const began = performance.now();
  const until = began + seconds * MS;
  let done = 0;
  const one = async (wire: Wire): Promise<void> => {
    while (performance.now() < until) {
      await work(wire);
      done += 1;
    }
  };
  await Promise.all(wires.map(one));
  return done / ((performance.now() - began) / MS);
}

/** A given number of works, everybody going on to the next. Units: works per second. */
export async function workThrough(wires: readonly Wire[], count: number, work: Work): Promise<number> {
  const began = performance.now();
  let begun = 0;
  const one = async (wire: Wire): Promise<void> => {
    while (begun++ < count) await work(wire);
  };
  await Promise.all(wires.map(one));
  return count / ((performance.now() - began) / MS);
}

/**
 * People come when they come, whether or not others have been answered (Poisson).
 * Shape:  who finds every connection busy waits for one, and that counts: a latency begins when its request was due.
 * Units:  `perSecond` arrivals; latencies in milliseconds.
 */
export async function arrive(
  wires: readonly Wire[],
  { perSecond, seconds, random }: { perSecond: number; seconds: number; random: () => number },
  work: Work,
): Promise<number[]> {
  const free = [...wires];
  const due: number[] = [];
  const latencies: number[] = [];
  const underWay = new Set<Promise<void>>();
  const serve = async (wire: Wire, at: number): Promise<void> => {
    await work(wire);
    latencies.push(performance.now() - at);
    free.push(wire);
    next();
  };
  const next = (): void => {
    while (due.length > 0 && free.length > 0) {
      const [at, wire] = [due.shift(), free.pop()];
      if (at === undefined || !wire) return;
      const served = serve(wire, at).finally(() => underWay.delete(served));
      underWay.add(served);
    }
  };
  const began = performance.now();
  for (let at = began; at < began + seconds * MS; at += (-Math.log(1 - random()) / perSecond) * MS) {
    await until(at);
    due.push(at);
    next();
  }
  while (underWay.size > 0) await Promise.all(underWay);
  return latencies;
}

const until = (at: number): Promise<void> | undefined => {
  const left = at - performance.now();
  return left <= 0 ? undefined : new Promise((resolve) => setTimeout(resolve, left));
};
