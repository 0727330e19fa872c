export const EVENT_TYPES = [
  'visit.changed',
  'board.changed',
  'resource.changed',
  'alert.raised',
  'catalogue.changed',
  'patient.changed',
  'waitlist.changed',
  'proposal.changed',
  'settings.changed',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/**
 * Something other screens should look at again. Carries ids only, so that nobody learns through the stream what a role may not read.
 * Shape:  `date` is the clinic's date it concerns; `null` reaches the listeners of every day.
 */
export interface DomainEvent {
  readonly type: EventType;
  readonly date: string | null;
  readonly visitId?: string;
  readonly patientId?: string;
  readonly resourceId?: string;
  readonly version?: number;
}

/** As published: numbered per clinic, without gaps, in the order everybody sees. */
export interface NumberedEvent {
  readonly seq: number;
  readonly event: DomainEvent;
}
