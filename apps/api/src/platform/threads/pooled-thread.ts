import { Worker } from 'node:worker_threads';
import { ThreadFailure } from './thread-failure.ts';
import type { ThreadOptions } from './thread-options.ts';

/** One question and whoever waits for its answer. */
export interface Job<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}

interface Listeners {
  readonly onFree: () => void;
  readonly onEnd: () => void;
}

/** A thread that does one job after another. Shape: when it ends in the middle of one, that job fails. */
export class PooledThread<Question, Answer> {
  private readonly worker: Worker;
  private job: Job<Question, Answer> | undefined;
  private cause: unknown;

  constructor(file: URL, { nodeOptions }: ThreadOptions, { onFree, onEnd }: Listeners) {
    this.worker = new Worker(file, nodeOptions.length > 0 ? { execArgv: [...nodeOptions] } : {});
    this.worker.on('message', (answer: Answer) => {
      this.taken()?.resolve(answer);
      onFree();
    });
    this.worker.on('error', (cause) => (this.cause = cause));
    this.worker.on('exit', () => {
      this.taken()?.reject(new ThreadFailure('The thread ended before it had an answer.', { cause: this.cause }));
      onEnd();
    });
  }

  get isFree(): boolean {
    return this.job === undefined;
  }

  take(job: Job<Question, Answer>): void {
    this.job = job;
    this.worker.postMessage(job.question);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private taken(): Job<Question, Answer> | undefined {
    const { job } = this;
    this.job = undefined;
    return job;
  }
}
