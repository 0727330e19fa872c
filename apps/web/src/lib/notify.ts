import { showToast } from './toasts.ts';

const DONE_MS = 5_000;
const OFFER_MS = 12_000;
const PROBLEM_MS = 15_000;

/** Says that something is done, with a way back where there is one. */
export function notifyDone(text: string, undo?: { label: string; act: () => void }): void {
  showToast(
    { tone: 'good', title: text, ...(undo === undefined ? {} : { act: { label: undo.label, run: undo.act } }) },
    undo === undefined ? DONE_MS : OFFER_MS,
  );
}

/** Says what went wrong and what to do next. */
export function notifyProblem({ title, next }: { title: string; next: string }): void {
  showToast({ tone: 'alarm', title, text: next }, PROBLEM_MS);
}
