import { apply } from '../visit/apply.ts';
import { book } from '../visit/book.ts';
import { edgeName } from '../visit/edge-name.ts';
import type { Happening } from '../visit/fact.ts';
import { isEnd } from '../visit/stage.ts';
import { plusMinutes } from '../visit/time-order.ts';
import { STEP_KINDS, type Role } from '../visit/vocabulary.ts';
import type { Visit } from '../visit/visit.ts';
import { aBooking } from './a-booking.ts';
import { aFact } from './a-fact.ts';
import { anActor } from './an-actor.ts';
import * as say from './happenings.ts';

/** Records that let every gate pass which a record can let pass. */
const RECORDS: readonly Happening[] = [
  say.intake(),
  say.screening(),
  say.consent(),
  say.observation({ kind: 'baseline', clientId: 'baseline' }),
  say.checklist('sign-in'),
  say.checklist('time-out'),
  say.checklist('sign-out'),
  say.observation({ clientId: 'score', score: say.GOOD_SCORE }),
  say.checklist('discharge'),
];

/** One of everything that can be said about a visit, well-formed, for every step and outcome. */
export const EVERYTHING: readonly Happening[] = [
  { type: 'rescheduled', date: aBooking().date, steps: [] },
  { type: 'checked-in' },
  { type: 'no-show-marked', reason: null },
  { type: 'cancelled', reason: 'fell ill' },
  { type: 'left', reason: 'had to go' },
  { type: 'departed', reason: null },
  say.redFlag(),
  say.resolve('continue'),
  say.resolve('transfer'),
  { type: 'consent-withdrawn', reason: 'changed their mind' },
  ...STEP_KINDS.flatMap((kind) => [
    say.start(kind, { overrides: kind === 'consultation' ? [{ gate: 'images', reason: 'seen on paper' }] : [] }),
    say.complete(kind),
    say.skip(kind),
    say.stop(kind),
  ]),
  say.eligible(),
  say.notEligible(),
  say.deferred(),
  ...RECORDS,
  say.review('discharge'),
  say.review('extend'),
  say.review('transfer'),
];

export interface Explored {
  readonly before: Visit;
  readonly happening: Happening;
  readonly edge: string;
  readonly after: Visit | null;
}

const said = (visit: Visit, happening: Happening, role: Role): ReturnType<typeof apply> => {
  if (happening.type !== 'observation-recorded') {
    return apply(visit, aFact(happening, plusMinutes(visit.lastFactAt, 1), anActor(role)));
  }
  const { observation } = happening;
  const taken = { ...happening, observation: { ...observation, clientId: `${observation.kind}@${visit.lastFactAt}` } };
  return apply(visit, aFact(taken, visit.lastFactAt, anActor(role)));
};

const charted = (visit: Visit): Visit =>
  RECORDS.reduce((charting, record) => {
    const next = said(charting, record, 'doctor');
    return next.ok ? next.value : charting;
  }, visit);

const looks = (visit: Visit): string =>
  JSON.stringify([
    visit.stage,
    isEnd(visit.stage) ? null : visit.steps.map(({ status }) => status),
    isEnd(visit.stage) ? null : visit.decisions.at(-1)?.decision,
    visit.redFlags.some(({ resolved }) => resolved === null),
    visit.checkedInAt === null,
    visit.departedAt === null,
    visit.consentWithdrawn === null,
  ]);

/**
 * Everything a doctor could say in every situation that can be reached by saying it.
 * Shape:  a day with one of the two images, which keeps the situations few; one row per situation and happening, accepted (`after`) or refused (`null`); situations that look alike are visited once.
 */
export function explore(image: 'mri' | 'xray'): readonly Explored[] {
  const rows: Explored[] = [];
  const seen = new Set<string>();
  const day = aBooking();
  const steps = day.steps.filter(({ kind }) => kind === image || (kind !== 'mri' && kind !== 'xray'));
  const open = [charted(book({ ...day, steps }))];
  for (let before = open.pop(); before !== undefined; before = open.pop()) {
    for (const happening of EVERYTHING) {
      const next = said(before, happening, 'doctor');
      const edge = edgeName(before, aFact(happening, before.lastFactAt));
      rows.push({ before, happening, edge, after: next.ok ? next.value : null });
      if (!next.ok) continue;
      const after = charted(next.value);
      if (seen.has(looks(after))) continue;
      seen.add(looks(after));
      open.push(after);
    }
  }
  return rows;
}
