import { turnoverOf } from '../timeline/turnover.ts';
import type { PredictableResource } from './predict-day-input.ts';

interface Use {
  readonly visitId: string;
  readonly until: number;
}

/** Who used each resource last, and until when. Units: minutes. */
export class Occupancy {
  private readonly lastUse = new Map<string, Use>();
  private readonly resources: ReadonlyMap<string, PredictableResource>;

  constructor(resources: readonly PredictableResource[]) {
    this.resources = new Map(resources.map((resource) => [resource.id, resource]));
  }

  /** The first moment from `from` on at which a visit can have all these resources for `minutes`. */
  firstStart(visitId: string, ids: readonly string[], from: number, minutes: number): number {
    let start = ids.reduce((latest, id) => Math.max(latest, this.freeFor(visitId, id)), from);
    const closed = ids.flatMap((id) => this.resources.get(id)?.closed ?? []).sort((a, b) => a.from - b.from);
    for (const stretch of closed) {
      if (stretch.from < start + minutes && start < stretch.until) start = stretch.until;
    }
    return start;
  }

  /** Notes a use; an earlier use that lasts longer stays. */
  use(visitId: string, ids: readonly string[], until: number): void {
    for (const id of ids) {
      const known = this.lastUse.get(id);
      if (!known || known.until <= until) this.lastUse.set(id, { visitId, until });
    }
  }

  /** The rooms and devices among these rows: they stay taken while a patient cannot leave, people do not. */
  rooms(ids: readonly string[]): string[] {
    return ids.filter((id) => ['operating-room', 'fluoroscope'].includes(this.resources.get(id)?.kind ?? ''));
  }

  // Nobody cleans a room between two steps of the same patient.
  private freeFor(visitId: string, id: string): number {
    const use = this.lastUse.get(id);
    if (!use) return -Infinity;
    const resource = this.resources.get(id);
    return use.until + (use.visitId === visitId || !resource ? 0 : turnoverOf(resource));
  }
}
