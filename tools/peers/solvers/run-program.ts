import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a program ended. Shape: `output` is all that it printed until then; `said` is why it did not end well, nothing where it did. */
export interface Ended {
  readonly output: string;
  readonly said: string;
}

/**
 * Runs a program with files of its own, and ends it, its children too, when its time is over.
 * Shape:  `files` are written into a folder that is gone afterwards; `args` gets their paths. What it printed before it was ended counts.
 * Units:  seconds.
 */
export async function runProgram(
  command: string,
  files: Readonly<Record<string, string>>,
  args: (path: (file: string) => string) => readonly string[],
  seconds: number,
): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'higaeri-peer-'));
  const path = (file: string): string => join(folder, file);
  try {
    for (const [file, text] of Object.entries(files)) writeFileSync(path(file), text);
    const how = await run(command, args(path), { output: path('output'), errors: path('errors') }, seconds);
    const errors = existsSync(path('errors')) ? readFileSync(path('errors'), 'utf8').trim() : '';
    return {
      output: readFileSync(path('output'), 'utf8'),
      said: how === undefined ? '' : `${how} ${lastLine(errors)}`.trim(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Waits for a program's end. Shape: why it was ended, or that it could not be run; undefined when it ended well. */
function run(
  command: string,
  args: readonly string[],
  to: { readonly output: string; readonly errors: string },
  seconds: number,
): Promise<string | undefined> {
  const output = openSync(to.output, 'w');
  const errors = openSync(to.errors, 'w');
  return new Promise((resolve) => {
    // A group of its own, so that a solver's own children end with it.
    const child = spawn(command, args, { stdio: ['ignore', output, errors], detached: true });
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, seconds * 1000);
    const end = (how: string | undefined): void => {
      clearTimeout(limit);
      resolve(how);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) =>
      end(late ? `ended by force after ${seconds} s` : code === 0 ? undefined : `exit code ${code ?? '–'}`),
    );
  }).finally(() => {
    closeSync(output);
    closeSync(errors);
  }) as Promise<string | undefined>;
}

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}
