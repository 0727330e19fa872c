import type { Preview, Question } from './preview.ts';

/** The scheduling engine in a thread of its own. */
export interface Engine {
  /** Only the newest question is answered: what was asked in between nobody waits for any more. */
  readonly ask: (question: Question) => void;
  readonly close: () => void;
}

/** Starts the engine; its code is fetched now and not before. */
export function startEngine(onAnswer: (question: Question, preview: Preview | null) => void): Engine {
  const worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
  let asked: Question | null = null;
  let next: Question | null = null;
  const send = (question: Question): void => {
    asked = question;
    next = null;
    worker.postMessage(question);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Preview | null>) => {
    const answered = asked;
    asked = null;
    if (next !== null) send(next);
    else if (answered !== null) onAnswer(answered, data);
  });
  return {
    ask: (question) => {
      if (asked === null) send(question);
      else next = question;
    },
    close: () => worker.terminate(),
  };
}
