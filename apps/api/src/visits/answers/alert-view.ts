import type { StoredAlert } from '../alerts/alert.store.ts';
import type { AlertView } from '../views/alert.view.ts';
import type { ZoneTime } from '../zone-time.ts';
import type { Viewer } from './viewer.ts';

/** Words and findings inside an alert that only clinical roles read. */
const CLINICAL_DETAIL = ['reason', 'flags', 'note', 'gates'];

export const alertView = (alert: StoredAlert, zone: ZoneTime, viewer: Viewer): AlertView => ({
  id: alert.id,
  kind: alert.kind,
  severity: alert.severity,
  visitId: alert.visit_id,
  resourceId: alert.resource_id,
  stepKind: alert.step_kind,
  at: zone.text(alert.at),
  detail: viewer.clinical
    ? alert.detail
    : Object.fromEntries(Object.entries(alert.detail).filter(([name]) => !CLINICAL_DETAIL.includes(name))),
  acknowledgedAt: zone.textOrNull(alert.acknowledged_at),
  acknowledgedBy: alert.acknowledged_by_name,
});
