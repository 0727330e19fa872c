import { parseArgs } from 'node:util';

/** What a person asked for. */
export interface Options {
  readonly help: boolean;
  readonly clinics: number;
  readonly months: number;
  readonly today: string;
  readonly data: string;
  readonly password: string;
}

export const HELP = `Fills an embedded PostgreSQL with clinics that have been at work for a while.

  npm run fill -- [options]

  --clinics NUMBER   how many clinics  (50)
  --months NUMBER    so many months of rota and visits, a sixth of them ahead  (12)
  --today DATE       YYYY-MM-DD, divides what has happened from what is booked  (today)
  --data FOLDER      data folder of the database, new or empty  (.data-year)
  --password TEXT    of every account, 12 to 200 characters  (clinics-of-a-year)
  --help             this text

Then, for a server on it: HIGAERI_DATA_DIR=.data-year HIGAERI_DEMO=off npm start
Accounts: reception@clinic-1.higaeri, doctor@clinic-1.higaeri … reception@clinic-50.higaeri.
`;

const USUAL = { clinics: '50', months: '12', data: '.data-year', password: 'clinics-of-a-year' };

/**
 * Reads the words of the command line.
 * Errors: throws a RangeError with one sentence that says what to write instead.
 */
export function readOptions(words: readonly string[], today: string): Options {
  const given = { ...USUAL, today, ...parsed(words) };
  const { data, password } = given;
  if (!/^\d{4}-\d\d-\d\d$/.test(given.today) || Number.isNaN(Date.parse(given.today)))
    throw new RangeError(`--today takes a date such as 2026-04-07; "${given.today}" is none.`);
  if (password.length < 12 || password.length > 200) throw new RangeError('--password takes 12 to 200 characters.');
  return {
    help: given.help === true,
    clinics: wholeNumber('clinics', given.clinics, 1, 4_000),
    months: wholeNumber('months', given.months, 1, 60),
    today: given.today,
    data,
    password,
  };
}

const TEXT = { type: 'string' } as const;

function parsed(words: readonly string[]) {
  try {
    const options = { clinics: TEXT, months: TEXT, today: TEXT, data: TEXT, password: TEXT };
    return parseArgs({ args: [...words], options: { ...options, help: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new RangeError(`${error instanceof Error ? error.message : ''} See --help.`, { cause: error });
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`--${name} takes a whole number from ${least} to ${most}; "${text}" is none.`);
  return value;
}
