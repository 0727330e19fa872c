import { onDemand } from '../../ui/on-demand.tsx';
import type { EligibilityFormProps } from './eligibility-fields.tsx';

/** The eligibility form, where a decision is open. */
export const EligibilityForm = onDemand<EligibilityFormProps>(
  async () => (await import('./eligibility-fields.tsx')).EligibilityFields,
);
