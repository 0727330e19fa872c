import type { Happening } from '../visit/fact.ts';
import type { Role } from '../visit/vocabulary.ts';
import {
  checklist,
  complete,
  consent,
  deferred,
  eligible,
  GOOD_SCORE,
  intake,
  notEligible,
  observation,
  redFlag,
  resolve,
  review,
  screening,
  start,
} from './happenings.ts';

type Moment = readonly [time: string, by: Role, happening: Happening];

/** Every moment of one ordinary day, in order; each can be left out or be the last. */
export const DAY = {
  'checked-in': ['08:40', 'reception', { type: 'checked-in' }],
  intake: ['08:45', 'nurse', intake()],
  screening: ['08:50', 'radiographer', screening()],
  'mri-started': ['09:00', 'radiographer', start('mri')],
  'mri-done': ['09:30', 'radiographer', complete('mri')],
  'xray-started': ['09:35', 'radiographer', start('xray')],
  'xray-done': ['09:45', 'radiographer', complete('xray')],
  'consultation-started': ['10:00', 'doctor', start('consultation')],
  decided: ['10:25', 'doctor', eligible()],
  'consultation-done': ['10:30', 'doctor', complete('consultation')],
  consent: ['10:32', 'doctor', consent()],
  'preparation-started': ['13:00', 'nurse', start('preparation')],
  baseline: ['13:05', 'nurse', observation({ kind: 'baseline', clientId: 'baseline' })],
  'sign-in': ['13:15', 'nurse', checklist('sign-in')],
  'preparation-done': ['13:20', 'nurse', complete('preparation')],
  'procedure-started': ['13:30', 'doctor', start('procedure')],
  'time-out': ['13:35', 'doctor', checklist('time-out')],
  'sign-out': ['14:10', 'doctor', checklist('sign-out')],
  'procedure-done': ['14:15', 'doctor', complete('procedure')],
  'recovery-started': ['14:20', 'nurse', start('recovery')],
  arrival: ['14:21', 'nurse', observation({ clientId: 'arrival' })],
  score: ['15:10', 'nurse', observation({ clientId: 'score', score: GOOD_SCORE })],
  'discharge-checklist': ['15:15', 'nurse', checklist('discharge')],
  'recovery-done': ['15:20', 'nurse', complete('recovery')],
  'review-started': ['15:25', 'doctor', start('discharge-review')],
  reviewed: ['15:35', 'doctor', review('discharge')],
  departed: ['15:50', 'nurse', { type: 'departed', reason: null }],
} as const satisfies Readonly<Record<string, Moment>>;
export type DayMoment = keyof typeof DAY;

/** Other ways the day may turn: after which moment, and what happens then. */
export const TURNS = {
  cancelled: ['checked-in', [['08:55', 'reception', { type: 'cancelled', reason: 'fell ill' }]]],
  'no-show': [null, [['09:30', 'reception', { type: 'no-show-marked', reason: null }]]],
  'not-eligible': ['consultation-started', [['10:25', 'doctor', notEligible()]]],
  deferred: ['consultation-started', [['10:25', 'doctor', deferred()]]],
  withdrawn: ['consent', [['11:00', 'doctor', { type: 'consent-withdrawn', reason: 'wants to think it over' }]]],
  left: ['xray-done', [['09:50', 'reception', { type: 'left', reason: 'had to go' }]]],
  transferred: [
    'arrival',
    [
      ['14:40', 'nurse', redFlag()],
      ['14:45', 'doctor', resolve('transfer')],
    ],
  ],
} as const satisfies Readonly<Record<string, readonly [DayMoment | null, readonly Moment[]]>>;
