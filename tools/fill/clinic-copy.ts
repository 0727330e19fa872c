import { Chance } from '@higaeri/api/dist/demo/chance.js';
import { copiedRows, written, type Row, type Slots } from './copied-row.ts';
import { Ids } from './ids.ts';
import type { ModelDay, ModelVisit } from './model-days.ts';
import { OF_VISITS, STANDING, type Model, type StandingTable, type VisitTable } from './read-model.ts';

export type Table = 'clinic' | StandingTable | 'call_number_counter' | VisitTable;
/**
 * A clinic's rows.
 * Shape:  lines of COPY by table, in an order in which nothing points ahead; how many there are of what matters.
 */
export interface Written {
  readonly lines: ReadonlyMap<Table, readonly Buffer[]>;
  readonly visits: number;
  readonly facts: number;
  readonly reservations: number;
}

/** A date of the year with the visits of the model that it gets. */
export interface CopiedDay {
  readonly date: string;
  readonly like: ModelDay;
  /** How much of the model's day is booked, 0 to 1. */
  readonly share: number;
}

/** So many times the model's patients. */
const PATIENTS = 6;
const MODEL_DOMAIN = '@demo.higaeri';

/** The address a clinic of the year is known by: `clinic-1`, `clinic-2` … */
export const slugOf = (nth: number): string => `clinic-${nth}`;

/** One clinic of the year: the model under other ids, its patients several times over, its days again and again. */
export class ClinicCopy {
  private readonly lines = new Map<Table, Buffer[]>();
  private readonly ids: Ids;
  private readonly chance: Chance;
  private readonly values: Buffer[];
  private readonly counts = { visits: 0, facts: 0, reservations: 0 };
  private readonly patients: Buffer[] = [];
  private readonly nth: number;
  private readonly model: Model;
  private readonly slots: Slots;
  private readonly began: string;

  constructor(nth: number, model: Model, slots: Slots, began: string) {
    this.nth = nth;
    this.model = model;
    this.slots = slots;
    this.began = began;
    this.ids = new Ids(nth);
    this.chance = new Chance(slugOf(nth));
    this.values = slots.texts.map((text) => Buffer.from(isId(text) ? this.ids.at(began) : text));
  }

  write(days: readonly CopiedDay[]): Written {
    this.add('clinic', renamed(this.model.clinic, 'model', slugOf(this.nth)));
    for (const table of STANDING) {
      if (table === 'patient') this.addPatients();
      else for (const row of this.model.standing[table]) this.addStanding(table, row);
    }
    for (const day of days) this.addDay(day);
    return { lines: this.lines, ...this.counts };
  }

  private addStanding(table: StandingTable, row: Row): void {
    const kind = row[this.model.columns[table].indexOf('kind')];
    if (table === 'resource' && kind === 'patient') return;
    const { length } = this.model.standing.patient;
    if (table === 'patient_number_counter') this.add(table, renamed(row, String(length), String(length * PATIENTS)));
    else this.add(table, renamed(row, MODEL_DOMAIN, `@${slugOf(this.nth)}.higaeri`));
  }

  /** Each is a resource, too. */
  private addPatients(): void {
    const { standing, columns } = this.model;
    const own = columns.patient.indexOf('id');
    const numbered = columns.patient.indexOf('patient_number');
    const resources = new Map(standing.resource.map((row) => [row[columns.resource.indexOf('id')], row]));
    for (let n = 0; n < standing.patient.length * PATIENTS; n += 1) {
      const row = standing.patient[n % standing.patient.length] ?? [];
      const id = Buffer.from(this.ids.at(this.began));
      this.values[this.slots.of(row[own] ?? '')] = id;
      this.patients.push(id);
      this.add('resource', resources.get(row[own] ?? '') ?? []);
      this.add('patient', row.with(numbered, String(n + 1).padStart(6, '0')));
    }
  }

  private addDay({ date, like, share }: CopiedDay): void {
    const visits = like.visits.filter(() => share >= 1 || this.chance.next() < share);
    const by = Date.parse(date) - Date.parse(like.date);
    for (const [slot, text] of this.slots.texts.entries())
      if (!isId(text)) this.values[slot] = Buffer.from(later(text, by));
    for (const visit of visits) this.addVisit(visit, date);
    const clinicId = this.values[this.slots.of(this.model.clinicId)]?.toString() ?? '';
    this.append('call_number_counter', Buffer.from(`${clinicId}\t${date}\t${like.visits.length}\n`));
  }

  private addVisit({ rows, counts, own, patient }: ModelVisit, date: string): void {
    for (const slot of own) this.values[slot] = Buffer.from(this.ids.at(date));
    // In turn, so that nobody comes twice on one day.
    const next = this.patients[this.counts.visits % this.patients.length];
    if (next) this.values[patient] = next;
    for (const table of OF_VISITS) this.append(table, written(rows[table], this.values));
    this.counts.visits += 1;
    this.counts.facts += counts.facts;
    this.counts.reservations += counts.reservations;
  }

  private add(table: Table, row: Row): void {
    this.append(table, written(copiedRows([row], this.slots), this.values));
  }

  private append(table: Table, line: Buffer): void {
    const lines = this.lines.get(table);
    if (lines) lines.push(line);
    else this.lines.set(table, [line]);
  }
}

const isId = (text: string): boolean => text.length === 36;
const later = (date: string, by: number): string => new Date(Date.parse(date) + by).toISOString().slice(0, 10);
const renamed = (row: Row, from: string, to: string): Row => row.map((cell) => cell?.replace(from, to) ?? null);
