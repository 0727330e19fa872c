import { DEFAULT_POLICY, type ClinicPolicy } from '@higaeri/domain';
import { DEFAULT_DAY_POLICY, type DayPolicy } from '@higaeri/scheduling';

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
/** `HH:mm` in the clinic's zone. */
export type DayHours = { readonly start: string; readonly end: string };

export const HOLD_POLICIES = ['full', 'standby'] as const;
export type HoldPolicy = (typeof HOLD_POLICIES)[number];

/**
 * What a clinic decides for itself.
 * Shape:  the column `clinic.settings` holds any part of it; what is left out keeps the default.
 * Units:  whole minutes.
 * Source: clinic.md "The day", defaults of the demo clinic.
 */
export interface ClinicSettings {
  readonly openingHours: Readonly<Record<Weekday, DayHours | null>>;
  /** Whose public holidays close the clinic. */
  readonly closedOnHolidaysOf: 'JP' | null;
  /** After so many minutes a late patient's places may be given away, by a person. */
  readonly lateCutOffMinutes: number;
  /** How long before the first step a patient is asked to come. */
  readonly arriveEarlyMinutes: number;
  /** A step that begins this little late displaces nobody yet, nor do the visit's own later steps move: only what really collides does. */
  readonly toleratedDelayMinutes: number;
  /** How long an offered place of the waitlist waits for the patient's answer. */
  readonly offerMinutes: number;
  /** From which probability on, 0 to 1, that somebody stays past closing the clinic wants to be warned. */
  readonly pastClosingLimit: number;
  /** Whether every visit holds an afternoon, or more patients may come on standby. */
  readonly holdPolicy: HoldPolicy;
  /** The risk the clinic takes for them, 0 to 0.5: that not everybody found eligible can be treated before closing. */
  readonly standbyRisk: number;
  readonly day: DayPolicy;
  readonly policy: ClinicPolicy;
}

const WORKDAY: DayHours = { start: '08:30', end: '18:00' };

export const DEFAULT_SETTINGS: ClinicSettings = {
  openingHours: { sun: null, mon: WORKDAY, tue: WORKDAY, wed: WORKDAY, thu: WORKDAY, fri: WORKDAY, sat: WORKDAY },
  closedOnHolidaysOf: 'JP',
  lateCutOffMinutes: 20,
  arriveEarlyMinutes: 20,
  toleratedDelayMinutes: 10,
  offerMinutes: 20,
  pastClosingLimit: 0.2,
  holdPolicy: 'full',
  standbyRisk: 0,
  day: DEFAULT_DAY_POLICY,
  policy: DEFAULT_POLICY,
};

/** What the row says, over the defaults. */
export type StoredSettings = Partial<Omit<ClinicSettings, 'day' | 'policy' | 'openingHours'>> & {
  readonly openingHours?: Partial<ClinicSettings['openingHours']>;
  readonly day?: Partial<DayPolicy>;
  readonly policy?: Partial<ClinicPolicy>;
};

export const settingsFrom = (stored: StoredSettings): ClinicSettings => ({
  ...DEFAULT_SETTINGS,
  ...stored,
  openingHours: { ...DEFAULT_SETTINGS.openingHours, ...stored.openingHours },
  day: { ...DEFAULT_SETTINGS.day, ...stored.day },
  policy: { ...DEFAULT_SETTINGS.policy, ...stored.policy },
});
