/** Lets a test load TypeScript, and the libraries from source: import it first, then the rest with `await import()`. */
import { register } from 'node:module';

register('../../bench/typescript-hooks.mjs', import.meta.url);
register('./source-hooks.mjs', import.meta.url);
