import type { Observation } from './views.ts';

/** An observation as it is sent: taken at `at`, counted once by `clientId`. */
export type ObservationBody = Omit<Observation, 'by'>;
/** The part a person fills in. */
export type Measured = Omit<ObservationBody, 'clientId' | 'kind' | 'at'>;

export const NOT_MEASURED: Measured = {
  heartRate: null,
  systolic: null,
  diastolic: null,
  spo2: null,
  respiration: null,
  temperature: null,
  pain: null,
  legStrengthLeft: null,
  legStrengthRight: null,
  wound: null,
  awake: null,
  score: null,
  note: null,
};
