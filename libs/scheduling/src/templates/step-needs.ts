import type { Need, StepKind } from '../model/visit-template.ts';

/**
 * Rooms, devices and people each step takes, doctors apart.
 * Shape:  a nurse is taken whole for preparation and procedure and with one unit for recovery; recovery keeps its room and nurse through the review.
 * Source: clinic.md "The day".
 */
export const STEP_NEEDS: Readonly<Record<StepKind, readonly Need[]>> = {
  mri: [
    { kind: 'mri-scanner', units: 1 },
    { kind: 'radiographer', units: 1 },
  ],
  xray: [
    { kind: 'xray-room', units: 1 },
    { kind: 'radiographer', units: 1 },
  ],
  consultation: [{ kind: 'consulting-room', units: 1 }],
  preparation: [
    { kind: 'preparation-bay', units: 1 },
    { kind: 'nurse', units: 'all' },
  ],
  procedure: [
    { kind: 'operating-room', units: 1, withOwn: 'fluoroscope' },
    { kind: 'nurse', units: 'all' },
  ],
  recovery: [
    { kind: 'recovery-room', units: 1, through: 'discharge-review' },
    { kind: 'nurse', units: 1, through: 'discharge-review' },
  ],
  'discharge-review': [],
};
