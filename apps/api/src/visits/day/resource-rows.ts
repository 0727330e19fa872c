import type { ResourceKind } from '@higaeri/scheduling';
import type { Tx } from '../../platform/database/tx.ts';

export interface ClosureRow {
  readonly id: string;
  readonly resourceId: string;
  readonly start: Date;
  readonly end: Date;
  readonly reason: string;
}

export interface ResourceRow {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly nameEn: string;
  readonly turnoverMinutes: number;
  readonly unitOf: string | null;
  readonly staffId: string | null;
  readonly skills: readonly string[];
  readonly sort: number;
  readonly active: boolean;
  readonly version: number;
  readonly closures: readonly ClosureRow[];
}

type Row = Omit<ResourceRow, 'closures'> & {
  closures: readonly { id: string; start: string; end: string; reason: string }[];
};

/**
 * Every room, device and person of the clinic with the closures that end after an instant.
 * Shape:  by kind and sort; inactive ones too, because earlier visits used them. Skills are those of the staff member behind the row.
 */
export async function loadResources(tx: Tx, closuresUntilAfter: Date): Promise<ResourceRow[]> {
  const rows = await tx.query<Row>(
    `WITH closed AS (
       SELECT resource_id,
              jsonb_agg(jsonb_build_object('id', id, 'start', lower(during), 'end', upper(during), 'reason', reason) ORDER BY lower(during)) AS closures
         FROM closure
        WHERE clinic_id = $1 AND removed_at IS NULL AND upper(during) > $2
        GROUP BY resource_id)
     SELECT resource.id, resource.kind, resource.name, resource.name_en AS "nameEn", resource.turnover_minutes AS "turnoverMinutes",
            resource.unit_of AS "unitOf", resource.staff_id AS "staffId", coalesce(staff.skills, '{}') AS skills, resource.sort,
            resource.active, resource.version, coalesce(closed.closures, '[]') AS closures
       FROM resource
       LEFT JOIN staff ON staff.clinic_id = resource.clinic_id AND staff.id = resource.staff_id
       LEFT JOIN closed ON closed.resource_id = resource.id
      WHERE resource.clinic_id = $1 AND resource.kind <> 'patient'
      ORDER BY resource.kind, resource.sort, resource.name, resource.id`,
    [tx.clinicId, closuresUntilAfter],
  );
  return rows.map((row) => ({
    ...row,
    closures: row.closures.map(({ id, start, end, reason }) => ({
      id,
      resourceId: row.id,
      start: new Date(start),
      end: new Date(end),
      reason,
    })),
  }));
}
