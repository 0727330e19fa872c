import { InstantField, ListOf, Nested, OneOf, Text, Uuid, WholeNumber } from '../platform/http/fields.ts';
import { Observation } from '../visits/views/observation.view.ts';
import { ResourceView } from '../visits/views/resource.view.ts';
import { TimeRange } from '../visits/views/span.view.ts';
import { VisitSummary } from '../visits/views/visit-summary.view.ts';

export const RECOVERY_ALARMS = ['none', 'observation-due', 'over-target', 'red-flag'] as const;

export class NextInRoom {
  @Uuid() visitId: string;
  @Text() callNumber: string;
  @InstantField() start: string;
}

/** One tile of the recovery screen. Observation and score are clinical: null for reception. */
export class RecoveryRoomView {
  @Nested(() => ResourceView) resource: ResourceView;
  @Nested(() => VisitSummary, { nullable: true }) occupant: VisitSummary | null;
  @InstantField({ nullable: true }) startedAt: string | null;
  @WholeNumber({ nullable: true }) elapsedMinutes: number | null;
  @WholeNumber({ nullable: true }) targetMinutes: number | null;
  @WholeNumber({ nullable: true, min: -2_147_483_648, description: 'Negative once over the target' }) minutesLeft:
    number | null;
  @Nested(() => Observation, { nullable: true }) lastObservation: Observation | null;
  @InstantField({ nullable: true }) nextObservationDue: string | null;
  @WholeNumber({ nullable: true }) score: number | null;
  @OneOf(RECOVERY_ALARMS, { name: 'RecoveryAlarm' }) alarm: (typeof RECOVERY_ALARMS)[number];
  @Nested(() => TimeRange, {
    nullable: true,
    description: 'When whoever is inside has left and it is clean; null when it is free',
  })
  freeAt: TimeRange | null;
  @InstantField({ nullable: true }) cleaningUntil: string | null;
  @Nested(() => NextInRoom, { nullable: true }) next: NextInRoom | null;
}

export class RecoveryRooms {
  @ListOf(() => RecoveryRoomView) items: RecoveryRoomView[];
  @InstantField() now: string;
}
