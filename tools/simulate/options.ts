import { parseArgs } from 'node:util';
import type { Policy } from '@higaeri/scheduling';
import { DEMO_SIZE, POLICY_NAMES, policyNamed } from '@higaeri/scheduling';

/** What a person asked for. Shape: every combination of the lists is tried, the first one is what the others are compared with. */
export interface Options {
  readonly help: boolean;
  readonly policies: readonly Policy[];
  readonly rooms: readonly number[];
  readonly theatres: readonly number[];
  readonly doctors: readonly number[];
  readonly visits: number;
  readonly days: number;
  readonly seed: number;
  readonly out: string;
}

const MOST_DAYS = 100_000;
const MOST_ROWS = 50;
const DEFAULT_BUDGET = '100';

export const HELP = `Simulates days of a clinic and compares ways to run it.

  npm run simulate -- [options]

  --policy NAMES    first-come, bailey-welch, smallest-variance, ours; several with commas, or all  (all)
  --rooms NUMBERS   recovery rooms, several with commas: 5,6  (${DEMO_SIZE['recovery-room']})
  --theatres NUMBERS  operating rooms  (${DEMO_SIZE['operating-room']})
  --doctors NUMBERS doctors  (${DEMO_SIZE.doctor})
  --visits NUMBER   visits booked per day  (12)
  --days NUMBER     days to simulate: 21 are a month, 250 a year  (250)
  --seed NUMBER     another seed, other patients  (1)
  --budget NUMBER   iterations of the plan that "ours" makes every noon  (${DEFAULT_BUDGET})
  --out FOLDER      where simulation.svg and simulation.csv are written  (simulation)
  --help            this text

Every combination of the lists is a variant; all variants meet the same patients, and each is compared with the first.
`;

/**
 * Reads the words of the command line.
 * Errors: throws a RangeError with one sentence that says what to write instead.
 */
export function readOptions(words: readonly string[]): Options {
  const given = parsed(words);
  const many = (name: string, usual: number): number[] =>
    wholeNumbers(name, given[name] ?? String(usual), 1, MOST_ROWS);
  const one = (name: string, usual: string, least: number, most: number): number =>
    wholeNumber(name, given[name] ?? usual, least, most);
  const iterations = one('budget', DEFAULT_BUDGET, 0, 1_000_000);
  return {
    help: given['help'] !== undefined,
    policies: policiesNamed(given['policy'] ?? 'all', iterations),
    rooms: many('rooms', DEMO_SIZE['recovery-room']),
    theatres: many('theatres', DEMO_SIZE['operating-room']),
    doctors: many('doctors', DEMO_SIZE.doctor),
    visits: one('visits', '12', 1, 200),
    days: one('days', '250', 1, MOST_DAYS),
    seed: one('seed', '1', 0, 2 ** 31 - 1),
    out: given['out'] ?? 'simulation',
  };
}

const NAMES = ['policy', 'rooms', 'theatres', 'doctors', 'visits', 'days', 'seed', 'budget', 'out'];

function parsed(words: readonly string[]): Readonly<Record<string, string | undefined>> {
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  });
  const given: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new RangeError(`"${token.value}" is no option. Options begin with --; see --help.`);
    if (token.kind !== 'option') continue;
    if (token.name !== 'help' && !NAMES.includes(token.name))
      throw new RangeError(
        `There is no option ${token.rawName}. There are: ${NAMES.map((name) => `--${name}`).join(' ')}.`,
      );
    if (token.name !== 'help' && !token.value) throw new RangeError(`${token.rawName} needs a value; see --help.`);
    given[token.name] = token.value ?? '';
  }
  return given;
}

function policiesNamed(names: string, iterations: number): Policy[] {
  const all = POLICY_NAMES.map((name) => policyNamed(name, { iterations }));
  if (names === 'all') return all;
  return [...new Set(names.split(','))].map((name) => {
    const policy = all.find((one) => one.name === name.trim());
    if (!policy)
      throw new RangeError(
        `There is no policy "${name}". There are: ${all.map((one) => one.name).join(', ')}, or all.`,
      );
    return policy;
  });
}

function wholeNumbers(name: string, list: string, least: number, most: number): number[] {
  return [...new Set(list.split(',').map((text) => wholeNumber(name, text, least, most)))];
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`--${name} takes whole numbers from ${least} to ${most}; "${text}" is none.`);
  return value;
}
