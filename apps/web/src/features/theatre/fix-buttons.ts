import type { GateCode } from '@higaeri/domain';
import type { Happening } from '../../api/views.ts';

export type Fix = 'consent' | 'baseline' | 'intake' | 'pregnancy';
interface FixButton {
  fix: Fix;
  label: 'recordConsent' | 'recordBaseline' | 'editIntake' | 'openScreening';
  happening: Happening;
}
const INTAKE: FixButton = { fix: 'intake', label: 'editIntake', happening: 'intake' };
const BASELINE: FixButton = { fix: 'baseline', label: 'recordBaseline', happening: 'observations' };

/** Which record meets which gate. */
export const FIX_BUTTONS: Partial<Record<GateCode, FixButton>> = {
  consent: { fix: 'consent', label: 'recordConsent', happening: 'consent' },
  'pregnancy-screening': { fix: 'pregnancy', label: 'openScreening', happening: 'screening' },
  'allergies-reviewed': INTAKE,
  'anticoagulant-cleared': INTAKE,
  'escort-named': INTAKE,
  fasting: INTAKE,
  'fever-checked': BASELINE,
  'baseline-observation': BASELINE,
};
