import {
  IconCalendarTime,
  IconCalendarPlus,
  IconDoorEnter,
  IconStethoscope,
  IconNeedle,
  IconBed,
  IconScan,
  IconScale,
  IconHourglassHigh,
} from '@tabler/icons-react';
import type { Role } from '../api/views.ts';

/** The screens, in the order of a patient's day, and the permission each needs. */
export const AREAS = [
  { name: 'day', to: '/day', needs: 'board.read', icon: IconCalendarTime },
  { name: 'book', to: '/book', needs: 'visit.book', icon: IconCalendarPlus },
  { name: 'arrivals', to: '/arrivals', needs: 'visit.check-in', icon: IconDoorEnter },
  { name: 'imaging', to: '/imaging', needs: 'step.imaging', icon: IconScan },
  { name: 'doctor', to: '/doctor', needs: 'visit.eligibility', icon: IconStethoscope },
  { name: 'theatre', to: '/theatre', needs: 'step.procedure', icon: IconNeedle },
  { name: 'recovery', to: '/recovery', needs: 'recovery.read', icon: IconBed },
  { name: 'whatIf', to: '/what-if', needs: 'simulation.read', icon: IconScale },
  { name: 'holdPolicy', to: '/hold-policy', needs: 'settings.write', icon: IconHourglassHigh },
] as const;
export type Area = (typeof AREAS)[number];
export type AreaPath = Area['to'];

const FIRST: Record<Role, AreaPath | null> = {
  doctor: '/doctor',
  nurse: '/recovery',
  radiographer: '/imaging',
  reception: '/arrivals',
  manager: '/day',
  admin: null,
};

/** Where a person's work begins. */
export function firstArea(roles: readonly Role[], permissions: readonly string[]): AreaPath | null {
  const wished = (Object.keys(FIRST) as Role[]).filter((role) => roles.includes(role)).map((role) => FIRST[role]);
  const allowed = AREAS.filter(({ needs }) => permissions.includes(needs)).map(({ to }) => to);
  return wished.find((to): to is AreaPath => to !== null && allowed.includes(to)) ?? allowed[0] ?? null;
}
