import type { Visit } from '../visit/visit.ts';
import type { Instant } from '../visit/vocabulary.ts';

/** One gate's own question, before overrides and the clinic's switches. */
export type Check = (visit: Visit, now: Instant) => 'met' | 'missing' | 'not-applicable';

export const needed = (met: boolean): 'met' | 'missing' => (met ? 'met' : 'missing');
