import { parentPort } from 'node:worker_threads';

/** What the file of a thread does: it answers each question with a pure function. Shape: whatever that throws ends the thread. */
export function answerInThread(answer: (question: never) => unknown): void {
  parentPort?.on('message', (question: unknown) => parentPort?.postMessage(answer(question as never)));
}
