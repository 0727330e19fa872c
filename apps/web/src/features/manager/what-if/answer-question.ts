import { policyNamed, simulate, type VariantOutcome } from '@higaeri/scheduling';
import type { Question } from './question.ts';

/** Noon plans of `ours` are made with so many iterations: enough to see its worth, few enough to wait for. */
const ITERATIONS = 10;

/** The screen has words for them in the reader's language. */
const VARIANT_NAMES = ['today', 'what-if'];

/** What the worker tells. Shape: progress in whole per cent, then one answer. */
export type Told =
  | { readonly type: 'progress'; readonly percent: number }
  | { readonly type: 'answer'; readonly outcomes: readonly VariantOutcome[] };

/** The worker's side of the wire. */
export interface Wire {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(told: Told): void;
}

/** Answers every question that comes over the wire. */
export function answerOn(wire: Wire): void {
  wire.onmessage = ({ data }) => {
    let said = -1;
    const onDay = (done: number, all: number): void => {
      const percent = Math.floor((100 * done) / all);
      if (percent === said) return;
      said = percent;
      wire.postMessage({ type: 'progress', percent });
    };
    wire.postMessage({ type: 'answer', outcomes: outcomesOf(data, onDay) });
  };
}

export function outcomesOf(
  { variants, days, seed }: Question,
  onDay?: (done: number, all: number) => void,
): VariantOutcome[] {
  const ready = variants.map(({ clinic, order }, place) => ({
    name: VARIANT_NAMES[place] ?? '',
    clinic,
    policy: policyNamed(order, { iterations: ITERATIONS }),
  }));
  return simulate(ready, { days, seed, ...(onDay === undefined ? {} : { onDay }) });
}
