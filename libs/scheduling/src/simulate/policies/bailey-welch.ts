import type { Policy } from '../booked-day.ts';
import { evenAppointments } from './appointment-rules.ts';
import { longestWaiting } from './first-come.ts';

/** Two patients when the clinic opens, then one at every interval, so that nobody's lateness leaves a doctor idle. Source: Welch & Bailey, Lancet 259 (1952). */
export const baileyWelch: Policy = {
  name: 'bailey-welch',
  forDay: (day) => ({ appointments: evenAppointments(day, 2), urgency: longestWaiting }),
};
