import { Injectable } from '@nestjs/common';
import type { Interval } from '@higaeri/scheduling';
import type { Statement } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Clinic } from '../clinic/clinic.ts';
import { liveBetween } from '../reservations/live-rows.ts';
import type { CatalogueResource, ClinicFacts } from './clinic-facts.ts';

export interface FactsQuery {
  readonly from: string;
  readonly to: string;
  /** With live reservations, patients' own included. */
  readonly busy?: boolean;
  /** The catalogue, for who knows already that it has not changed. */
  readonly resources?: readonly CatalogueResource[];
}

interface FactsRow {
  resources: CatalogueResource[];
  shifts: {
    staffId: string;
    date: string;
    from: number;
    until: number;
    pauseFrom: number | null;
    pauseUntil: number | null;
  }[];
  exceptions: { date: string; from: number | null; until: number | null }[];
  closures: { resourceId: string; from: number; until: number }[];
  busy: { resourceId: string; from: number[]; until: number[] }[];
}

const ms = (instant: string): string => `round(extract(epoch FROM ${instant}) * 1000)::float8`;
const list = (select: string): string => `(SELECT coalesce(json_agg(found), '[]') FROM (${select}) AS found)`;
const FROM = `($2::date::timestamp AT TIME ZONE clinic.time_zone)`;
const UNTIL = `(($3::date + 1)::timestamp AT TIME ZONE clinic.time_zone)`;

/** What a statement leaves out is not planned either. */
interface Wanted {
  readonly resources: boolean;
  readonly busy: boolean;
}

const facts = ({ resources, busy }: Wanted): Statement => ({
  name: `clinic-facts${resources ? '-resources' : ''}${busy ? '-busy' : ''}`,
  text: `
  SELECT
    ${list(`
      SELECT resource.id, resource.kind, resource.name, resource.name_en AS "nameEn", resource.turnover_minutes AS "turnoverMinutes",
             resource.unit_of AS "unitOf", staff.id AS "staffId", coalesce(staff.skills, '{}') AS skills, resource.sort,
             resource.active AND coalesce(person.active, true) AND coalesce(staff.active, true) AS usable
        FROM resource
        LEFT JOIN resource person ON person.clinic_id = resource.clinic_id AND person.id = resource.unit_of AND resource.kind = 'nurse'
        LEFT JOIN staff ON staff.clinic_id = resource.clinic_id AND staff.id = coalesce(resource.staff_id, person.staff_id)
       WHERE ${resources} AND resource.clinic_id = $1 AND resource.kind <> 'patient'
       ORDER BY coalesce(person.sort, resource.sort), coalesce(person.id, resource.id), resource.sort, resource.id`)} AS resources,
    ${list(`
      SELECT staff_id AS "staffId", date::text AS date, ${ms('lower(during)')} AS from, ${ms('upper(during)')} AS until,
             ${ms('lower(break)')} AS "pauseFrom", ${ms('upper(break)')} AS "pauseUntil"
        FROM shift WHERE clinic_id = $1 AND date BETWEEN $2 AND $3`)} AS shifts,
    ${list(`
      SELECT date::text AS date, ${ms('lower(during)')} AS from, ${ms('upper(during)')} AS until
        FROM opening_day WHERE clinic_id = $1 AND date BETWEEN $2 AND $3`)} AS exceptions,
    ${list(`
      SELECT resource_id AS "resourceId", coalesce(${ms('lower(during)')}, 0) AS from, coalesce(${ms('upper(during)')}, 8e15) AS until
        FROM closure WHERE clinic_id = $1 AND removed_at IS NULL AND during && tstzrange(${FROM}, ${UNTIL})`)} AS closures,
    ${list(`
      SELECT resource_id AS "resourceId", array_agg(${ms('lower(during)')} ORDER BY during) AS from, array_agg(${ms('upper(during)')} ORDER BY during) AS until
        FROM reservation
       WHERE ${busy} AND clinic_id = $1 AND ${liveBetween(FROM, UNTIL)}
       GROUP BY resource_id`)} AS busy
    FROM clinic WHERE clinic.id = $1`,
});

/** Reads what the search and the day need of a clinic: one statement, whatever the span. */
@Injectable()
export class ClinicFactsRepository {
  async load(tx: Tx, clinic: Clinic, { from, to, busy = false, resources }: FactsQuery): Promise<ClinicFacts> {
    const statement = facts({ resources: resources === undefined, busy });
    const [row] = await tx.query<FactsRow>(statement, [tx.clinicId, from, to]);
    if (!row) throw new Error('the clinic of this transaction does not exist');
    return {
      clinic,
      resources: resources ?? row.resources,
      shifts: row.shifts.map(({ staffId, date, pauseFrom, pauseUntil, ...during }) => ({
        staffId,
        date,
        during,
        pause: between(pauseFrom, pauseUntil),
      })),
      exceptions: row.exceptions.map(({ date, ...during }) => ({ date, during: between(during.from, during.until) })),
      closures: row.closures.map(({ resourceId, ...during }) => ({ resourceId, during })),
      busy: row.busy,
    };
  }
}

const between = (from: number | null, until: number | null): Interval | null =>
  from === null || until === null ? null : { from, until };
