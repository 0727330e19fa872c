import { STEP_KINDS } from '@higaeri/domain';
import { AnyObject, InstantField, OneOf, Text, Uuid } from '../../platform/http/fields.ts';
import { ALERT_KINDS, ALERT_SEVERITIES, type AlertKind, type AlertSeverity } from '../alerts/alert.ts';

export class AlertView {
  @Uuid() id: string;
  @OneOf(ALERT_KINDS, { name: 'AlertKind' }) kind: AlertKind;
  @OneOf(ALERT_SEVERITIES, { name: 'AlertSeverity' }) severity: AlertSeverity;
  @Uuid({ nullable: true }) visitId: string | null;
  @Uuid({ nullable: true }) resourceId: string | null;
  @OneOf(STEP_KINDS, { nullable: true }) stepKind: string | null;
  @InstantField() at: string;
  @AnyObject({ description: 'Codes, numbers and reasons; reasons are shown to clinical roles only.' })
  detail: Record<string, string | number>;
  @InstantField({ nullable: true }) acknowledgedAt: string | null;
  @Text({ nullable: true, description: 'Display name' }) acknowledgedBy: string | null;
}
