import { possibleHappenings, type Visit } from '@higaeri/domain';
import { may } from '../../platform/auth/permissions.ts';
import { HAPPENINGS, permissionFor } from '../happenings.ts';
import type { PossibleView } from '../views/visit.view.ts';
import type { Viewer } from './viewer.ts';

/** What the viewer may do now. Gates are not looked at: a screen shows what they block and why. */
export function possibleFor(visit: Visit, viewer: Viewer): PossibleView[] {
  return possibleHappenings(visit).flatMap(({ type, stepId }) => {
    const kind = visit.steps.find(({ id }) => id === stepId)?.kind ?? null;
    const permission = permissionFor(type, kind);
    if (permission === null || !may(viewer.roles, permission)) return [];
    return [{ happening: HAPPENINGS[type].name, ...(stepId === null ? {} : { stepId }) }];
  });
}
