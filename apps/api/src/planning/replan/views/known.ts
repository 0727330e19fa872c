import type { Viewer } from '../../../visits/answers/viewer.ts';
import type { ResourceRow } from '../../../visits/day/resource-rows.ts';
import type { VisitOfPatient } from '../../../visits/day/visit-rows.ts';
import type { ZoneTime } from '../../../visits/zone-time.ts';
import type { StoredProposal } from '../store/proposal.ts';

/** What the ids of proposals stand for. */
export interface Known {
  readonly zone: ZoneTime;
  readonly viewer: Viewer;
  readonly visits: ReadonlyMap<string, VisitOfPatient>;
  readonly resources: ReadonlyMap<string, ResourceRow>;
  /** By visit. */
  readonly phones: ReadonlyMap<string, string>;
  /** What has been applied to their days, in that order. */
  readonly applied: readonly StoredProposal[];
  /** Display names by account. */
  readonly writers: ReadonlyMap<string, string>;
}
