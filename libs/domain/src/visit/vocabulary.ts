/** A UTC instant in ISO 8601 with `Z` and milliseconds; compares correctly as text. */
export type Instant = string;
/** A date `YYYY-MM-DD` in the clinic's own zone. */
export type ClinicDate = string;

export type Role = 'reception' | 'doctor' | 'nurse' | 'radiographer' | 'manager' | 'admin';
/** Who did it: an account, the roles it acted under, and the staff member behind it when there is one. */
export interface Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly staffId?: string;
}

export const STEP_KINDS = [
  'mri',
  'xray',
  'consultation',
  'preparation',
  'procedure',
  'recovery',
  'discharge-review',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];
export type StepStatus = 'planned' | 'in-progress' | 'done' | 'skipped' | 'stopped';

export const RED_FLAGS = [
  'bladder-or-bowel',
  'saddle-numbness',
  'progressive-weakness',
  'bilateral-weakness',
  'fever',
  'cancer-history',
  'recent-trauma',
] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

export const DISC_LEVELS = ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const;
export type DiscLevel = (typeof DISC_LEVELS)[number];
