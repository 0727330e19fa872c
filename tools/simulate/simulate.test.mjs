import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const flags = ['--conditions=higaeri-source', '--import', './tools/bench/typescript.mjs'];

/** @param {string[]} words */
function simulate(...words) {
  return new Promise((resolve) => {
    execFile(process.execPath, [...flags, 'tools/simulate/simulate.ts', ...words], (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });
}

describe('npm run simulate', () => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simulate-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('compares every combination with the first, and writes chart and CSV', async () => {
    const out = join(folder, 'new', 'folder');
    const words = ['--policy', 'first-come,bailey-welch', '--rooms', '2,5', '--days', '10', '--out', out];
    const { code, stdout, stderr } = await simulate(...words);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /100 % of 10 days/);
    assert.match(stdout, /against first-come, 2 recovery rooms/);
    assert.equal(stdout.match(/^bailey-welch, 5 recovery rooms /gm)?.length, 2);
    const csv = await readFile(join(out, 'simulation.csv'), 'utf8');
    assert.match(csv, /^"bailey-welch, 2 recovery rooms",overtime,min,[\d.]+,/m);
    const chart = await readFile(join(out, 'simulation.svg'), 'utf8');
    assert.match(chart, /^<svg [^]*Waiting per patient[^]*>bailey-welch, 5 recovery rooms<[^]*<\/svg>\n$/);
    assert.deepEqual(await simulate(...words), { code, stdout, stderr });
  });

  it('explains itself', async () => {
    const { code, stdout } = await simulate('--help');
    assert.equal(code, 0);
    assert.match(stdout, /--policy NAMES +first-come, bailey-welch, smallest-variance, ours/);
  });

  it('says in one sentence what is wrong with an option', async () => {
    const wrong = {
      'There is no policy "fifo". There are: first-come, bailey-welch, smallest-variance, ours, or all.': [
        '--policy',
        'fifo',
      ],
      '--days takes whole numbers from 1 to 100000; "many" is none.': ['--days', 'many'],
      '--rooms takes whole numbers from 1 to 50; "0" is none.': ['--rooms', '5,0'],
      '--days needs a value; see --help.': ['--days'],
      '"rooms" is no option. Options begin with --; see --help.': ['rooms', '5'],
    };
    for (const [sentence, words] of Object.entries(wrong)) {
      assert.deepEqual(await simulate(...words), { code: 1, stdout: '', stderr: `${sentence}\n` });
    }
  });

  it('says so when the results cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    for (const out of [join(folder, 'file'), join(folder, 'file', 'in', 'it'), '/proc/nobody/makes/this']) {
      const { code, stdout, stderr } = await simulate('--days', '1', '--out', out);
      assert.deepEqual({ code, stdout }, { code: 1, stdout: '' });
      assert.match(stderr, /^The results cannot be written: .+\. Choose another folder with --out\.\n$/);
    }
  });
});
