import type { Actor } from './vocabulary.ts';

/** Rules that only a doctor may take on look here; the API's role matrix is stricter and comes first. */
export const isDoctor = (actor: Actor): boolean => actor.roles.includes('doctor');
