import { PooledThread, type Job } from './pooled-thread.ts';
import { ThreadFailure } from './thread-failure.ts';
import type { ThreadOptions } from './thread-options.ts';

/**
 * A few threads that answer questions which would keep the server's own thread from serving.
 * Shape:  a thread is started when it is first needed; more questions than threads wait their turn. Questions and answers are copied.
 * Errors: `ThreadFailure` for a question whose thread ended; the next question starts another thread.
 */
export class ThreadPool<Question, Answer> {
  private readonly threads = new Set<PooledThread<Question, Answer>>();
  private readonly waiting: Job<Question, Answer>[] = [];
  private readonly asked = new Set<Promise<Answer>>();
  private closed = false;

  constructor(
    private readonly file: URL,
    private readonly size: number,
    private readonly options: ThreadOptions,
  ) {}

  /** How many threads there are. */
  get started(): number {
    return this.threads.size;
  }

  async ask(question: Question): Promise<Answer> {
    if (this.closed) throw new ThreadFailure('The threads have been closed.');
    const answer = new Promise<Answer>((resolve, reject) => this.waiting.push({ question, resolve, reject }));
    this.asked.add(answer);
    this.goOn();
    try {
      return await answer;
    } finally {
      this.asked.delete(answer);
    }
  }

  /** Takes nothing new, answers what was asked, and ends every thread. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.asked);
    await Promise.all([...this.threads].map((thread) => thread.end()));
  }

  private goOn(): void {
    for (let thread = this.free(); thread; thread = this.free()) {
      const job = this.waiting.shift();
      if (!job) return;
      thread.take(job);
    }
  }

  private free(): PooledThread<Question, Answer> | undefined {
    if (this.waiting.length === 0) return undefined;
    const free = [...this.threads].find(({ isFree }) => isFree);
    return free ?? (this.threads.size < this.size ? this.start() : undefined);
  }

  private start(): PooledThread<Question, Answer> {
    const thread = new PooledThread<Question, Answer>(this.file, this.options, {
      onFree: () => this.goOn(),
      onEnd: () => {
        this.threads.delete(thread);
        this.goOn();
      },
    });
    this.threads.add(thread);
    return thread;
  }
}
