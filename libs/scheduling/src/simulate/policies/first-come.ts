import type { Policy, Urgency } from '../booked-day.ts';
import { evenAppointments } from './appointment-rules.ts';

/** Whoever has been ready longest is next. */
export const longestWaiting: Urgency = (_visit, _kind, ready) => ready;

/** Appointments at equal intervals in the order of the bookings; whoever has waited longest is next. */
export const firstCome: Policy = {
  name: 'first-come',
  forDay: (day) => ({ appointments: evenAppointments(day), urgency: longestWaiting }),
};
