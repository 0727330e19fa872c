import { onDemand } from '../../ui/on-demand.tsx';
import type { PatientFormProps } from './patient-fields.tsx';

/** A new patient, where nobody fits. */
export const PatientForm = onDemand<PatientFormProps>(async () => (await import('./patient-fields.tsx')).PatientFields);
