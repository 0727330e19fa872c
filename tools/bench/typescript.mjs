/** Lets node run the benchmarks' TypeScript, and the libraries' from source: `node --conditions=higaeri-source --import ./tools/bench/typescript.mjs`. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
