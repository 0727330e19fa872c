import type { DayPolicy, Minute } from '@higaeri/scheduling';
import type { Ending } from '../story/endings.ts';
import type { Wish } from './wish.ts';

const at = (hours: number, minutes = 0): Minute => hours * 60 + minutes;

/** Decided on an earlier day: treated from the first hour on, no lunch between. */
const FROM_THE_MORNING: Partial<DayPolicy> = {
  decisionCutOff: at(0),
  lunchWindow: { from: at(23), until: at(23, 30) },
};
/** Seen early, treated later: the patient goes out in between. */
const LONG_WAIT: Partial<DayPolicy> = { morningEnd: at(14), maxWaitMinutes: 420 };
/** The same, with the procedure before noon where a room is free. */
const BEFORE_NOON: Partial<DayPolicy> = { ...LONG_WAIT, decisionCutOff: at(11) };

const wish = (ending: Ending, treatment: string, more: Partial<Wish> = {}): Wish => ({
  ending,
  treatment,
  discs: 1,
  imagesElsewhere: false,
  decidedEarlier: false,
  notBefore: at(8, 30),
  policy: LONG_WAIT,
  ...more,
});

/** Brings images and comes for the doctor's opinion only. */
const opinion = (ending: Ending, treatment: string, consultation: readonly [Minute, Minute]): Wish =>
  wish(ending, treatment, {
    imagesElsewhere: true,
    opinionOnly: true,
    policy: { ...LONG_WAIT, morningEnd: at(16) },
    pins: { consultation },
  });

const early = (ending: Ending, treatment: string, more: Partial<Wish>): Wish =>
  wish(ending, treatment, {
    imagesElsewhere: true,
    decidedEarlier: true,
    first: true,
    policy: FROM_THE_MORNING,
    ...more,
  });

/**
 * A day that shows at mid-morning every stage a morning can have: theatre and recovery are busy with patients who were decided earlier.
 * Units:  `now` in minutes since local midnight; the late one is late whatever the time.
 */
export function todayWishes(now: Minute): Wish[] {
  const late = Math.floor((now - 25) / 5) * 5;
  return [
    early('rests-well', 'pldd', { pins: { consultation: [at(8, 30), at(8, 45)], procedure: [at(9), at(9, 35)] } }),
    early('departed', 'hybrid-laser', {
      pins: { consultation: [at(8, 30), at(8, 45)], procedure: [at(9), at(9, 45)] },
    }),
    early('departed', 'q-florence', { discs: 2, pins: { procedure: [at(9, 45), at(11, 15)] } }),
    wish('not-eligible', 'cellgel', {
      imagesElsewhere: true,
      policy: BEFORE_NOON,
      pins: { consultation: [at(8, 40), at(9, 15)], procedure: [at(12), at(13)] },
    }),
    wish('departed', 'pidd', {
      first: true,
      imagesElsewhere: true,
      pins: { consultation: [at(9, 35), at(10, 10)], procedure: [at(15), at(17)] },
    }),
    { ...opinion('deferred', 'hybrid-laser', [at(9, 45), at(10, 20)]), first: true },
    wish('departed', 'dst', {
      first: true,
      pins: { mri: [at(8, 35), at(9, 15)], consultation: [at(10), at(10, 45)], procedure: [at(15, 30), at(17)] },
    }),
    wish('departed', 'pldd', {
      pins: { mri: [at(9, 5), at(9, 35)], xray: [at(9, 40), at(10, 5)], consultation: [at(10, 40), at(11, 15)] },
    }),
    wish('departed', 'podd', {
      pins: { mri: [at(9, 40), at(10, 15)], xray: [at(10, 20), at(10, 45)], consultation: [at(10, 50), at(11, 25)] },
    }),
    ...(late >= at(8, 30) ? [wish('comes-late', 'podd', { pins: { mri: [late, late + 30] }, notBefore: late })] : []),
    wish('departed', 'podd', { pins: { mri: [at(10, 5), at(10, 50)], consultation: [at(11, 20), at(11, 55)] } }),
    wish('late-papers', 'podd', {
      first: true,
      pins: { mri: [at(10, 30), at(11, 15)], consultation: [at(12, 30), at(14)], procedure: [at(15, 30), at(17)] },
    }),
    wish('departed', 'podd', { imagesElsewhere: true, pins: { consultation: [at(11, 40), at(14)] } }),
    wish('departed', 'pldd', { pins: { mri: [at(11), at(12)], consultation: [at(12, 20), at(14)] } }),
    opinion('not-eligible', 'florence', [at(13), at(14, 30)]),
    opinion('deferred', 'cellgel', [at(14), at(15, 30)]),
    opinion('not-eligible', 'pidd', [at(15), at(16)]),
  ];
}
