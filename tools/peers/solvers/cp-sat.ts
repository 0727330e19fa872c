import { fileURLToPath } from 'node:url';
import { clinicDayForCpSat } from '../models/cp-sat/clinic-day.ts';
import { installedVersion } from './installed.ts';
import type { AnswerLine } from './lines.ts';
import { bestBound, jsonLines } from './lines.ts';
import type { Peer, PeerAnswer, Task } from './peer.ts';
import { runProgram } from './run-program.ts';

const PROGRAM = fileURLToPath(new URL('cp-sat-program.mjs', import.meta.url));

/** Seconds for loading, which its own limit does not count. */
const GRACE = 30;

/** CP-SAT of Google's OR-tools as WebAssembly. Under Node it runs its main search only: its other searches and its large neighbourhoods want threads that this build does not start. */
export const cpSat: Peer = {
  name: 'or-tools-wasm',
  install: 'npm run bench:peers',
  version: () => installedVersion('or-tools-wasm'),
  solve,
};

async function solve({ day, warm, seconds }: Task): Promise<PeerAnswer> {
  const { proto, planOf } = clinicDayForCpSat(day, warm);
  const { output, said } = await runProgram(
    process.execPath,
    { 'model.json': JSON.stringify(proto) },
    (path) => [PROGRAM, path('model.json'), String(seconds)],
    seconds + GRACE,
  );
  const lines = jsonLines<AnswerLine>(output);
  const values = lines.findLast((line) => line.values)?.values;
  return { plan: values && planOf(values), bound: bestBound(lines), said: lines.at(-1)?.status ?? said };
}
