import type { Measure } from '@higaeri/scheduling';

/** What a person looks at first; everything else is in the CSV. */
export const SHOWN: readonly { readonly measure: Measure; readonly title: string; readonly unit: string }[] = [
  { measure: 'waiting', title: 'Waiting per patient', unit: 'min' },
  { measure: 'overtime', title: 'Overtime per day', unit: 'min' },
  { measure: 'past closing', title: 'Patients past closing per day', unit: 'patients' },
  { measure: 'blocked', title: 'Operating rooms blocked, per day', unit: 'min' },
  { measure: 'idle doctor', title: 'Idle time per doctor and day', unit: 'min' },
  { measure: 'treated', title: 'Patients treated per day', unit: 'patients' },
];
