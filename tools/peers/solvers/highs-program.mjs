/**
 * Solves one program with HiGHS: `node highs-program.mjs <program.lp> <start.json> <seconds>`.
 * Prints one line `{values, bound}` per better answer, and a last one with `status`.
 */
import { readFileSync, writeSync } from 'node:fs';
import loadHighs from 'highs';

const [, , program, start, seconds] = process.argv;
const highs = await loadHighs();
const model = highs.createModel({ format: 'lp', data: readFileSync(program, 'utf8') });
const print = (values, bound, status) => writeSync(1, `${JSON.stringify({ values: [...values], bound, status })}\n`);
const { modelStatus, callbackType } = highs.constants;

/** The interior point method brings the first relaxation in half the time of the simplex method. */
model.options.set({ time_limit: Number(seconds), output_flag: false, mip_lp_solver: 'ipm' });
model.setSolution({ colValue: Float64Array.from(JSON.parse(readFileSync(start, 'utf8'))) });
model.run({
  [callbackType.mipImprovingSolution]: ({ data }) => print(data.mip_solution, data.mip_dual_bound),
});
const status = Object.keys(modelStatus).find((name) => modelStatus[name] === model.getModelStatus());
print(model.getSolution().colValue, model.info.get('mip_dual_bound'), status);
