import { migrate } from '@higaeri/api/dist/platform/database/migrate.js';
import { Passwords } from '@higaeri/api/dist/platform/auth/passwords.js';
import pg from 'pg';
import { ClinicCopy, type CopiedDay, type Written } from './clinic-copy.ts';
import { copiedRows, Slots } from './copied-row.ts';
import { copyIn } from './copy-in.ts';
import { modelDays } from './model-days.ts';
import { readModel, type Model } from './read-model.ts';

/** What is to be filled. Shape: `today` divides what has happened from what is booked; a sixth of the months lies ahead. */
export interface Filling {
  readonly clinics: number;
  readonly months: number;
  readonly today: string;
  readonly password: string;
  readonly say?: (sentence: string) => void;
}

/** A server of ours whose database is empty. Shape: `adminUrl` is the superuser's, who may pass by row-level security and keep triggers from running. */
export interface Target {
  readonly url: string;
  readonly adminUrl: string;
}

export interface Filled {
  readonly clinics: number;
  readonly visits: number;
  readonly reservations: number;
  readonly facts: number;
}

const AT_ONCE = 2;
/** How much of a day is booked: tomorrow, and at the far end. */
const FULLEST = 0.85;
const EMPTIEST = 0.1;

/**
 * Fills an empty database with a year of clinics, migrated first and analysed at last.
 * Shape:  every row was made by the product's own code for one model clinic, then copied under other ids and dates; the same at every run but for the password's hash.
 *         Foreign keys and triggers do not run while rows are copied, the rule against overlaps does.
 */
export async function fillDatabase({ url, adminUrl }: Target, filling: Filling): Promise<Filled> {
  const superUrl = Object.assign(new URL(adminUrl), { pathname: new URL(url).pathname }).href;
  await migrate(url);
  await refuseFilled(url);
  const { clinics, months, today, password, say = () => undefined } = filling;
  const ahead = Math.max(1, Math.round(months / 6));
  const year = { from: monthsAfter(today, ahead - months), to: monthsAfter(today, ahead) };
  say(`A model clinic from ${year.from} to ${year.to}`);
  const model = await readModel(url, year, await new Passwords().hash(password));
  const slots = slotsOf(model);
  const days = daysOf(model, slots, today);
  let next = 1;
  const filled = { clinics, visits: 0, reservations: 0, facts: 0 };
  const work = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: superUrl });
    await client.connect();
    try {
      await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
      for (let nth = next++; nth <= clinics; nth = next++) {
        const clinic = new ClinicCopy(nth, model, slots, year.from).write(days(nth));
        await writeClinic(client, clinic);
        filled.visits += clinic.visits;
        filled.facts += clinic.facts;
        filled.reservations += clinic.reservations;
        say(`Clinic ${nth} of ${clinics}`);
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, clinics) }, work));
  say('Vacuuming and analysing');
  await tidy(superUrl);
  return filled;
}

async function writeClinic(client: pg.Client, { lines }: Written): Promise<void> {
  await client.query('BEGIN');
  for (const [table, rows] of lines) await copyIn(client, table, rows);
  await client.query('COMMIT');
}

/** Every id and date of what is not a visit's, numbered first. */
function slotsOf({ clinic, standing }: Model): Slots {
  const slots = new Slots();
  copiedRows([clinic, ...Object.values(standing).flat()], slots);
  return slots;
}

function daysOf(model: Model, slots: Slots, today: string): (nth: number) => CopiedDay[] {
  const { open, lived, booked } = model.dates;
  const past = modelDays(model, lived, slots);
  const future = modelDays(model, booked, slots);
  const [first, last] = [open.findIndex((date) => date >= today), open.length];
  return (nth) =>
    open.flatMap((date, index) => {
      const isAhead = date >= today;
      const choice = isAhead ? future : past;
      const like = choice[(index + nth) % choice.length];
      const share = isAhead ? FULLEST - (FULLEST - EMPTIEST) * ((index - first) / (last - first)) : 1;
      return like ? [{ date, like, share }] : [];
    });
}

/** Errors: a RangeError that says what to do. */
async function refuseFilled(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM clinic LIMIT 1').finally(() => client.end());
  if (rowCount) throw new RangeError('This database has a clinic already: choose another folder with --data.');
}

/** What autovacuum would have done in a year. */
async function tidy(superUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  await client.query('VACUUM (ANALYZE)').finally(() => client.end());
}

function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}
