const FEW = 5;

/** Round numbers from 0 to at least `end`, about five of them. */
export function ticksTo(end: number): number[] {
  const rough = (end > 0 ? end : 1) / FEW;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const count = Math.max(1, Math.ceil((end * 0.999) / step));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}
