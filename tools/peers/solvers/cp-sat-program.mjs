/**
 * Solves one model with CP-SAT: `node cp-sat-program.mjs <model.json> <seconds>`.
 * Prints one line `{values, bound}` per better answer, and a last one with `status`.
 */
import { readFileSync, writeSync } from 'node:fs';
import { CpSat } from 'or-tools-wasm/cp-sat';

const [, , model, seconds] = process.argv;

/** Without symmetries the plan to start from survives CP-SAT's simplifying; with them it is repaired into a worse one. */
const parameters = { maxTimeInSeconds: Number(seconds), numWorkers: 2, symmetryLevel: 0 };

const print = ({ solution, bestObjectiveBound }, status) =>
  writeSync(1, `${JSON.stringify({ values: solution?.map(Number), bound: bestObjectiveBound, status })}\n`);

const bytes = await CpSat.createModel(JSON.parse(readFileSync(model, 'utf8')));
const { response } = await CpSat.solve(bytes, parameters, { onSolution: (better) => print(better) });
print(response, response.status);
process.exit(0);
