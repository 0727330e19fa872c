/** Injection token of `ThreadOptions`. */
export const THREADS = Symbol('threads');

/** How the server's threads are started. Shape: `nodeOptions` of the command line; none but in specs, which run from TypeScript. */
export interface ThreadOptions {
  readonly nodeOptions: readonly string[];
}
