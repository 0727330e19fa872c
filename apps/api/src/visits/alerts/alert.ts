import type { StepKind } from '@higaeri/domain';

export const ALERT_KINDS = [
  'displaced',
  'room-moved',
  'person-overlap',
  'late',
  'overrun',
  'past-closing',
  'undecided',
  'red-flag',
  'left-without-discharge',
  'gate-missing',
  'no-room',
  'observation-due',
  'overnight',
  'closure',
  'standby-placed',
  'standby-unplaced',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

export const ALERT_SEVERITIES = ['info', 'warning', 'alarm'] as const;
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

/** Something a person should look at. `detail` holds codes, numbers and reasons, never names. */
export interface NewAlert {
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  /** The clinic's date on whose board it appears. */
  readonly date: string;
  readonly visitId: string | null;
  readonly resourceId: string | null;
  readonly stepKind: StepKind | null;
  readonly detail: Readonly<Record<string, string | number>>;
}
