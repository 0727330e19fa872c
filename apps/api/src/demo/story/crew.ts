import type { Actor, Role, Step } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import type { CatalogueResource } from '../../visits/clinic-day/clinic-facts.ts';

/** Who does what in a story: the person reserved for a step, else anybody of the role. */
export class Crew {
  private readonly byStaff: ReadonlyMap<string, Actor>;
  private readonly actors: readonly Actor[];
  private readonly catalogue: ReadonlyMap<string, CatalogueResource>;

  constructor(actors: readonly Actor[], catalogue: readonly CatalogueResource[]) {
    this.actors = actors;
    this.byStaff = new Map(actors.flatMap((actor) => (actor.staffId === undefined ? [] : [[actor.staffId, actor]])));
    this.catalogue = new Map(catalogue.map((resource) => [resource.id, resource]));
  }

  anybody(role: Role): Actor {
    const found = this.actors.find(({ roles }) => roles.includes(role));
    if (!found) throw new Error(`Nobody in the demo clinic signs in as ${role}.`);
    return found;
  }

  of(role: 'doctor' | 'nurse' | 'radiographer', step: Pick<Step, 'planned'> | undefined): Actor {
    const staff = step?.planned?.resources.map((id) => this.catalogue.get(id)).find((each) => each?.kind === role);
    return (staff?.staffId ? this.byStaff.get(staff.staffId) : undefined) ?? this.anybody(role);
  }
}

export async function loadActors(tx: Tx): Promise<Actor[]> {
  const rows = await tx.query<{ id: string; roles: Role[]; staff_id: string | null }>(
    `SELECT id, roles, staff_id FROM account WHERE clinic_id = $1 AND disabled_at IS NULL ORDER BY id`,
    [tx.clinicId],
  );
  return rows.map(({ id, roles, staff_id }) => ({
    accountId: id,
    roles,
    ...(staff_id === null ? {} : { staffId: staff_id }),
  }));
}
