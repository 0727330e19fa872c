import type { GateCode } from '../gates/gate.ts';

/**
 * The clinic's rules as they stood when the visit was booked.
 * Shape:  a snapshot (a check-in may bring a newer one), so that folding the history again always gives the same visit.
 * Units:  whole minutes; score points.
 * Source: clinic.md "Safety gates"; every value is the clinic's configuration.
 */
export interface ClinicPolicy {
  /** A gate missing here or `true` is on. */
  readonly gates: Partial<Record<GateCode, boolean>>;
  readonly consentVersion: string;
  readonly recoveryMinutes: number;
  readonly dischargeScoreMinimum: number;
  readonly feverFromCelsius: number;
  readonly observationEveryMinutes: number;
  readonly sedatedObservationEveryMinutes: number;
  readonly bladderCheck: boolean;
  /** How long a sedated patient must have fasted; missing: since when is recorded, how long is not checked. */
  readonly fastingMinutes?: number;
}

/** What the treatment asks for; from the catalogue row at booking, or at the decision that changed the treatment. */
export interface Requirements {
  readonly sedation: boolean;
  readonly contrast: boolean;
  /** Brand and lot are recorded for an implant or a biologic. */
  readonly lotRequired: boolean;
}
