import type { ClinicPolicy } from './policy.ts';

/**
 * The rules a clinic starts with; every value is configuration.
 * Units:  whole minutes; °C; score points.
 * Source: clinic.md "The day" and "Safety gates"; 37.5 °C is the usual Japanese fever limit (our assumption).
 */
export const DEFAULT_POLICY: ClinicPolicy = {
  gates: {},
  consentVersion: '1',
  recoveryMinutes: 60,
  dischargeScoreMinimum: 9,
  feverFromCelsius: 37.5,
  observationEveryMinutes: 15,
  sedatedObservationEveryMinutes: 5,
  bladderCheck: true,
};
