import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Day, DAY, ok } from '../../visits/testing/a-day.ts';
import { overlaps } from '../../visits/testing/overlaps.ts';
import type { VisitView } from '../../visits/views/visit.view.ts';
import { ExtendClinic } from '../extend/extend-clinic.ts';
import { needsOf } from '../../visits/reservations/step-needs.ts';
import type { ProposalView } from './views/proposal.view.ts';

const RUNS = 4;
let day: Day;

/** What goes wrong on a day, one thing after the other. Units: minutes of the clinic's clock. */
const trouble = fc.oneof(
  fc.record({ kind: fc.constant('later' as const), minutes: fc.integer({ min: 5, max: 90 }) }),
  fc.record({
    kind: fc.constant('closed' as const),
    name: fc.constantFrom('or-1', 'recovery-1', 'mri-1', 'doctor-1', 'nurse-2'),
    minutes: fc.integer({ min: 20, max: 120 }),
  }),
  fc.record({ kind: fc.constant('cancelled' as const), visit: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('arrives' as const), visit: fc.nat({ max: 2 }) }),
);
type Trouble = typeof trouble extends fc.Arbitrary<infer T> ? T : never;

async function happens(what: Trouble, visits: readonly VisitView[]): Promise<void> {
  if (what.kind === 'later') {
    day.api.clock.advance(what.minutes);
    await day.api.app.get(ExtendClinic).extendOnce(day.api.clinicId);
  } else if (what.kind === 'closed') {
    const end = new Date(day.api.clock.now().getTime() + what.minutes * 60_000).toISOString();
    const path = `/resources/${day.clinic.id[what.name] ?? ''}/closures`;
    ok(await day.api.as('doctor').post(path, { end, reason: 'broken' }), 201);
  } else {
    const call = what.kind === 'cancelled' ? 'cancel' : 'check-in';
    // Not every act is possible at every moment; what is refused has not happened.
    await day.post('reception', visits[what.visit] ?? { id: '' }, call, call === 'cancel' ? { reason: 'ill' } : {});
  }
}

/** Asks, and applies what is offered. Shape: what was applied. */
async function planAgain(): Promise<ProposalView | null> {
  const desk = day.api.as('reception');
  const proposal = ok(await desk.post<ProposalView>(`/days/${DAY}/replan`, {}), 201);
  if (proposal.state !== 'open') return null;
  return ok(await desk.post<ProposalView>(`/days/${DAY}/proposals/${proposal.id}/apply`));
}

/** A moved step has everything it needs, each from one place, and a patient is never in two. */
async function insistOnWholeSteps(visits: readonly VisitView[], { moves }: ProposalView): Promise<void> {
  for (const { kind, to } of moves) {
    const kinds = new Set(to.resources.map((resource) => resource.kind));
    expect([kind, needsOf(kind).every((need) => kinds.has(need.kind))]).toEqual([kind, true]);
  }
  for (const visit of visits) {
    const planned = (await day.view(visit)).steps
      .filter(({ status, reservation }) => status === 'planned' && ['held', 'firm'].includes(reservation))
      .flatMap((step) => step.planned ?? [])
      .sort((a, b) => a.start.localeCompare(b.start));
    for (const [index, span] of planned.slice(1).entries())
      expect(Date.parse(span.start)).toBeGreaterThanOrEqual(Date.parse(planned[index]?.end ?? ''));
  }
}

it('whatever goes wrong, an accepted plan gives every moved step what it needs, and nobody two things at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trouble, { minLength: 2, maxLength: 4 }), async (troubles) => {
      day = await Day.begin({ operatingRooms: 2, recoveryRooms: 3, doctors: 3, nurses: 6 });
      try {
        const visits: VisitView[] = [];
        for (const patient of [1, 2, 3]) visits.push(await day.book(patient));
        for (const what of troubles) {
          await happens(what, visits);
          const applied = await planAgain();
          if (applied) await insistOnWholeSteps(visits, applied);
          expect(await overlaps(day.api.sql)).toEqual([]);
        }
      } finally {
        await day.close();
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
}, 300_000);
