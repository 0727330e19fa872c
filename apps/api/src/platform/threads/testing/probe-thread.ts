import { parentPort, threadId } from 'node:worker_threads';

/** What a spec asks of a thread. Shape: `wait-at` says on the gate's first place that it is inside, and stays until its second is opened. */
export type ProbeQuestion =
  | { readonly do: 'say-who' }
  | { readonly do: 'wait-at'; readonly gate: Int32Array }
  | { readonly do: 'throw' }
  | { readonly do: 'leave' };

export const INSIDE = 0;
export const OPEN = 1;

function answer(question: ProbeQuestion): number {
  switch (question.do) {
    case 'throw':
      throw new RangeError('no such plan');
    case 'leave':
      return process.exit(3);
    case 'wait-at':
      Atomics.store(question.gate, INSIDE, 1);
      Atomics.notify(question.gate, INSIDE);
      Atomics.wait(question.gate, OPEN, 0);
      return threadId;
    case 'say-who':
      return threadId;
  }
}

parentPort?.on('message', (question: ProbeQuestion) => parentPort?.postMessage(answer(question)));
