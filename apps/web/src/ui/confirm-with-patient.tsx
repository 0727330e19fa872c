import { onDemand } from './on-demand.tsx';
import type { ConfirmWithPatientProps } from './confirm-with-patient-dialog.tsx';

/** The last look before something that concerns one person: name and birth date large, then one tap. */
export const ConfirmWithPatient = onDemand<ConfirmWithPatientProps>(
  async () => (await import('./confirm-with-patient-dialog.tsx')).ConfirmWithPatientDialog,
);
