import type { ThreadOptions } from '../platform/threads/thread-options.ts';

/** Threads that run from TypeScript, as the specs do. */
export const TYPESCRIPT_THREADS: ThreadOptions = {
  nodeOptions: [
    '--conditions=higaeri-source',
    '--import',
    new URL('../../../../tools/bench/typescript.mjs', import.meta.url).href,
  ],
};
