import type { BenchPart } from '../figure.ts';
import type { Effort } from './measured.ts';

const WHOLE: Effort = {
  size: { clinics: 50, months: 12 },
  rounds: 5,
  seconds: { warmUp: 4, row: 2, questions: 4, arrivals: 20 },
  bookings: { warmUp: 100, round: 150 },
};

export default {
  about:
    'the server over HTTP with a year of 50 clinics: availability beside a one-row GET, booking beside hand-written SQL',
  // It reads what the build made, which the other parts do without.
  figures: async function* figures() {
    const { measured } = await import('./measured.ts');
    yield* measured(WHOLE);
  },
} satisfies BenchPart;
