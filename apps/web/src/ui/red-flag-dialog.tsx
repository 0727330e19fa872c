import { onDemand } from './on-demand.tsx';
import type { RedFlagFormProps } from './red-flag-form.tsx';

/** Anyone on duty may say "a doctor has to look"; one tap per sign, no form to fill. */
export const RedFlagDialog = onDemand<RedFlagFormProps>(async () => (await import('./red-flag-form.tsx')).RedFlagForm);
