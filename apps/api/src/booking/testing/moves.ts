import { nextSteps, STEP_KINDS, type DiscLevel, type Happening, type Visit } from '@higaeri/domain';
import fc from 'fast-check';
import type { DayInMemory } from './day-in-memory.ts';

/** Something that may happen on a day; says in a failure what it was. */
export interface Move {
  readonly run: (day: DayInMemory) => void;
  readonly toString: () => string;
}

const move = (name: string, run: Move['run']): Move => ({ run, toString: () => name });

const SO_IT_WAS = { reason: 'so it was' } as const;
const FINDINGS = { symptoms: null, discs: [], priorSurgery: null, note: null };
const LEVELS: readonly DiscLevel[] = ['L3/4', 'L4/5', 'L5/S1'];
const visit = fc.nat({ max: 3 });

const happening = (name: string, make: (known: Visit) => Happening | undefined): fc.Arbitrary<Move> =>
  visit.map((index) =>
    move(`${name} ${String(index)}`, (day) => {
      const known = day.visits[index]?.visit;
      const what = known && make(known);
      if (what) day.happen(index, what);
    }),
  );

const runningStep = ({ steps }: Visit): string | undefined => steps.find(({ status }) => status === 'in-progress')?.id;

const completed = (stepId: string): Happening => ({
  type: 'step-completed',
  stepId,
  treatedLevels: ['L4/5'],
  differenceReason: null,
  lots: [],
});

function decided({ treatment, requirements }: Visit, discs: number): Happening {
  const levels = LEVELS.slice(0, discs);
  return {
    type: 'eligibility-decided',
    findings: FINDINGS,
    outcome:
      discs > 0
        ? { decision: 'eligible', treatment, levels, side: null, requirements, validUntil: null }
        : { decision: 'not-eligible', plan: 'conservative', ...SO_IT_WAS },
  };
}

const reviewed = (decision: 'extend' | 'discharge'): Happening => ({
  type: 'discharge-reviewed',
  decision,
  minutes: decision === 'extend' ? 40 : null,
  note: null,
  overrides: [],
});

/** What usually comes next for a visit. */
function goOn(day: DayInMemory, index: number): void {
  const known = day.visits[index]?.visit;
  if (!known) return;
  const running = runningStep(known);
  const seen = known.steps.find(({ kind }) => kind === 'consultation')?.status === 'done';
  const [next] = nextSteps(known);
  if (known.stage === 'booked') day.happen(index, { type: 'checked-in' });
  else if (known.stage === 'cleared') day.happen(index, { type: 'departed', reason: null });
  else if (known.stage === 'in-review') day.happen(index, reviewed('discharge'));
  else if (running !== undefined) day.happen(index, completed(running));
  else if (seen && known.decisions.length === 0) day.happen(index, decided(known, 1));
  else if (next) day.start(index, next.kind, []);
}

const given = fc.constantFrom<readonly string[]>([], [], ['recovery-1'], ['or-1'], ['doctor-1'], ['nurse-1']);
const starts = fc
  .tuple(visit, fc.constantFrom(...STEP_KINDS), given)
  .map(([index, kind, named]) =>
    move(`start ${kind} of ${String(index)} with ${named.join()}`, (day) => day.start(index, kind, named)),
  );

const stops = happening('stop', (known) => {
  const stepId = runningStep(known);
  return stepId === undefined ? undefined : { type: 'step-stopped', stepId, ...SO_IT_WAS };
});

export const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 20 }).map((pick) => move(`book ${String(pick)}`, (day) => day.book(pick))) },
  {
    weight: 8,
    arbitrary: fc.integer({ min: 1, max: 40 }).map((minutes) =>
      move(`${String(minutes)} minutes pass`, (day) => {
        day.now += minutes * 60_000 + 123;
      }),
    ),
  },
  { weight: 60, arbitrary: visit.map((index) => move(`go on with ${String(index)}`, (day) => goOn(day, index))) },
  { weight: 12, arbitrary: starts },
  { weight: 1, arbitrary: stops },
  { weight: 2, arbitrary: happening('eligible', (known) => decided(known, 1)) },
  { weight: 2, arbitrary: happening('eligible for three discs', (known) => decided(known, 3)) },
  { weight: 1, arbitrary: happening('not eligible', (known) => decided(known, 0)) },
  { weight: 3, arbitrary: happening('extend', () => reviewed('extend')) },
  { weight: 2, arbitrary: happening('depart', () => ({ type: 'departed', reason: null })) },
  { weight: 1, arbitrary: happening('leave', () => ({ type: 'left', ...SO_IT_WAS })) },
  { weight: 1, arbitrary: happening('cancel', () => ({ type: 'cancelled', ...SO_IT_WAS })) },
  { weight: 1, arbitrary: happening('no-show', () => ({ type: 'no-show-marked', reason: null })) },
  { weight: 4, arbitrary: visit.map((index) => move(`correct ${String(index)}`, (day) => day.correctLast(index))) },
  { weight: 5, arbitrary: fc.constant(move('tick', (day) => day.tick())) },
);
