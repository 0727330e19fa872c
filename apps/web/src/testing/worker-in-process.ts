import { answerOn, type Told, type Wire } from '../features/manager/what-if/answer-question.ts';
import type { Question } from '../features/manager/what-if/question.ts';

/** A worker of the browser, which jsdom has not: the same code answers, in a task of its own, over copies as a real wire makes them. */
export class WorkerInProcess {
  static opened: WorkerInProcess[] = [];
  /** While held, a question waits: the worker is busy. */
  static isHeld = false;
  onmessage: ((event: MessageEvent<Told>) => void) | null = null;
  onerror: (() => void) | null = null;
  ended = false;
  private readonly wire: Wire;

  constructor() {
    WorkerInProcess.opened.push(this);
    this.wire = { onmessage: null, postMessage: (told) => this.tell(told) };
    answerOn(this.wire);
  }

  postMessage(question: Question): void {
    const data = structuredClone(question);
    if (!WorkerInProcess.isHeld) setTimeout(() => this.wire.onmessage?.({ data } as MessageEvent<Question>), 0);
  }

  tell(told: Told): void {
    if (!this.ended) this.onmessage?.({ data: structuredClone(told) } as MessageEvent<Told>);
  }

  terminate(): void {
    this.ended = true;
  }
}
