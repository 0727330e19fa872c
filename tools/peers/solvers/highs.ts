import { fileURLToPath } from 'node:url';
import { clinicDayForMilp } from '../models/milp/clinic-day.ts';
import { lpText } from '../models/milp/lp-text.ts';
import { installedVersion } from './installed.ts';
import type { AnswerLine } from './lines.ts';
import { bestBound, jsonLines } from './lines.ts';
import type { Peer, PeerAnswer, Task } from './peer.ts';
import { runProgram } from './run-program.ts';

const PROGRAM = fileURLToPath(new URL('highs-program.mjs', import.meta.url));

/** Seconds for loading and reading a program, which its own limit does not count. */
const GRACE = 30;

/** HiGHS, a solver of mixed-integer programs, as WebAssembly with one thread. */
export const highs: Peer = {
  name: 'highs',
  install: 'npm run bench:peers',
  version: () => installedVersion('highs'),
  solve,
};

async function solve({ day, warm, seconds }: Task): Promise<PeerAnswer> {
  const { program, planOf } = clinicDayForMilp(day, warm);
  const files = { 'program.lp': lpText(program), 'start.json': JSON.stringify(program.warm) };
  const { output, said } = await runProgram(
    process.execPath,
    files,
    (path) => [PROGRAM, path('program.lp'), path('start.json'), String(seconds)],
    seconds + GRACE,
  );
  const lines = jsonLines<AnswerLine>(output);
  const values = lines.findLast((line) => line.values)?.values;
  return { plan: values && planOf(values), bound: bestBound(lines), said: lines.at(-1)?.status ?? said };
}
