import { describe, expect, it } from '@jest/globals';
import { explore } from '../testing/explore.ts';
import { HAPPENING_TYPES, type HappeningType } from './fact.ts';
import { possibleHappenings } from './possible-happenings.ts';
import { edgeFrom, stagesFor, STAGE_GRAPH, targetOf } from './stage-graph.ts';
import { isEnd, STAGES } from './stage.ts';
import type { Visit } from './visit.ts';

const rows = [...explore('mri'), ...explore('xray')];
const arrow = (from: string, on: string, to: string): string => `${from} --${on}--> ${to}`;

const drawn = STAGE_GRAPH.flatMap((edge) => edge.from.map((from) => arrow(from, edge.on, targetOf(edge, from))));
const walked = rows.flatMap(({ before, edge, after }) =>
  after === null ? [] : [arrow(before.stage, edge, after.stage)],
);

describe('the stage graph and the transition functions', () => {
  it('agree: every edge can be walked, and no function goes where no edge leads', () => {
    expect([...new Set(walked)].sort()).toEqual([...new Set(drawn)].sort());
  });

  it('name one target only for a happening in a stage', () => {
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const edge of STAGE_GRAPH) for (const from of edge.from) expect(edgeFrom(from, edge.on)).toBe(edge);
  });

  it('reach every stage from the booking', () => {
    expect(new Set(['booked', ...rows.flatMap(({ after }) => after?.stage ?? [])])).toEqual(new Set(STAGES));
  });

  it('never leave an end', () => {
    const leaving = rows.filter(
      ({ before, after }) => isEnd(before.stage) && after !== null && after.stage !== before.stage,
    );
    expect(leaving).toEqual([]);
  });

  it('know every happening', () => {
    const known = new Set(STAGE_GRAPH.map(({ on }) => on.split(':')[0]));
    expect(known).toEqual(new Set(HAPPENING_TYPES));
  });

  it('list the stages that would accept a happening in the order of the day', () => {
    expect(stagesFor('departed')[0]).toBe('checked-in');
    expect(stagesFor('discharge-reviewed:discharge')).toEqual(['in-recovery', 'in-review']);
  });
});

describe('offering what can happen next', () => {
  const offers = new Map(
    [...new Set(rows.map(({ before }) => before))].map((visit) => [visit, possibleHappenings(visit)]),
  );
  const offered = ({ before, happening }: (typeof rows)[number]): boolean =>
    (offers.get(before) ?? []).some(
      ({ type, stepId }) =>
        type === happening.type && (stepId === null || ('stepId' in happening && happening.stepId === stepId)),
    );

  it('offers everything that would be accepted', () => {
    expect(rows.filter((row) => row.after !== null && !offered(row))).toEqual([]);
  });

  it('offers nothing that would be refused however it is said, but for gates', () => {
    const accepted = new Map<Visit, Set<string>>();
    for (const { before, happening, after } of rows) {
      const words = accepted.get(before) ?? new Set<string>();
      accepted.set(before, words);
      if (after !== null)
        words.add(happening.type).add(`${happening.type} ${'stepId' in happening ? happening.stepId : ''}`);
    }
    const empty = [...accepted].flatMap(([visit, words]) => {
      const flagged = visit.redFlags.some(({ resolved }) => resolved === null);
      return (offers.get(visit) ?? [])
        .filter(({ type, stepId }) => !words.has(stepId === null ? type : `${type} ${stepId}`))
        .filter(({ type }) => !(flagged && type === 'step-started'))
        .map(({ type, stepId }) => `${visit.stage}: ${type} ${stepId ?? ''}`);
    });
    expect(empty).toEqual([]);
  });
});

/** ● accepted, · refused, in the order of `STAGES`; an independent copy of what clinic.md and architecture.md say. */
const ACCEPTED: Readonly<Record<HappeningType, string>> = {
  //                      booked checked-in imaging in-consultation | decided not-eligible deferred in-preparation | in-procedure awaiting-room in-recovery in-review cleared | departed cancelled no-show transferred withdrawn left
  rescheduled: '●●●● ●··● ●●●·· ······',
  'checked-in': '●··· ···· ····· ··●···',
  'no-show-marked': '●··· ···· ····· ······',
  cancelled: '●●●● ●··● ····· ······',
  left: '·●●● ●●●● ●●●●● ······',
  departed: '·●●● ●●●● ●●●●● ·●·●●·',
  'red-flag-raised': '●●●● ●●●● ●●●●● ●●●●●●',
  'red-flag-resolved': '●●●● ●●●● ●●●●● ●●●●●●',
  'consent-withdrawn': '●●●● ●●●● ●●●●● ······',
  'step-started': '·●●● ●··● ·●●·· ······',
  'step-completed': '··●● ●●●● ●·●·· ······',
  'step-skipped': '●●●● ●··· ····· ······',
  'step-stopped': '··●● ●●●● ●···· ······',
  'eligibility-decided': '···● ●●●● ····· ······',
  'intake-recorded': '●●●● ●●●● ●●●●● ··●···',
  'screening-recorded': '●●●● ●●●● ●●●●● ··●···',
  'consent-recorded': '●●●● ●●●● ····· ······',
  'checklist-recorded': '···· ●··● ●●●●· ······',
  'observation-recorded': '·●●● ●●●● ●●●●● ●●·●●●',
  'discharge-reviewed': '···· ···· ··●●· ······',
};

const inStage = (wanted: typeof rows): ReadonlySet<string> =>
  new Set(wanted.map(({ before, happening }) => `${before.stage} ${happening.type}`));
const said = inStage(rows);
const acceptedSomehow = inStage(rows.filter(({ after }) => after !== null));

describe.each(HAPPENING_TYPES)('saying %s', (type) => {
  it.each(STAGES.map((stage, at) => [stage, ACCEPTED[type].replaceAll(' ', '')[at] === '●'] as const))(
    'in stage %s is accepted: %s',
    (stage, accepted) => {
      expect(said.has(`${stage} ${type}`)).toBe(true);
      expect(acceptedSomehow.has(`${stage} ${type}`)).toBe(accepted);
    },
  );
});
