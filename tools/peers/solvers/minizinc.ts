import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MiniZincAnswer } from '../models/minizinc/clinic-day-data.ts';
import { clinicDayForMiniZinc } from '../models/minizinc/clinic-day-data.ts';
import { jsonLines } from './lines.ts';
import type { Peer, PeerAnswer, Task } from './peer.ts';
import { runProgram } from './run-program.ts';

const MODEL = fileURLToPath(new URL('../models/minizinc/clinic-day.mzn', import.meta.url));
const GRACE = 30;

/** MiniZinc with Gecode, where the machine has them. It searches large neighbourhoods, so it proves nothing. */
export const minizinc: Peer = {
  name: 'minizinc with gecode',
  install: 'put minizinc with Gecode on the PATH (Debian: apt-get install minizinc)',
  version,
  solve,
};

function version(): string | undefined {
  const { status, stdout } = spawnSync('minizinc', ['--solvers'], { encoding: 'utf8' });
  const gecode = /Gecode (\d[\d.]*)/.exec(status === 0 ? stdout : '');
  return gecode ? `Gecode ${gecode[1] ?? ''}` : undefined;
}

async function solve({ day, warm, warmCost, seconds }: Task): Promise<PeerAnswer> {
  const { data, planOf } = clinicDayForMiniZinc(day, warm, warmCost);
  const { output, said } = await runProgram(
    'minizinc',
    { 'day.json': JSON.stringify(data) },
    (path) => [
      '--solver',
      'gecode',
      '--all-solutions',
      '--time-limit',
      String(seconds * 1000),
      MODEL,
      path('day.json'),
    ],
    seconds + GRACE,
  );
  const last = jsonLines<MiniZincAnswer>(output).at(-1);
  return { plan: last && planOf(last), bound: undefined, said: said === '' ? 'time limit' : said };
}
