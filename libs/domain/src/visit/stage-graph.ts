import type { HappeningType } from './fact.ts';
import { END_STAGES, PRESENT_STAGES, STAGES, type Stage } from './stage.ts';

/** A happening, refined by step kind, outcome or phase where the edge depends on it: `step-started:mri`. */
export type EdgeName = HappeningType | `${HappeningType}:${string}`;

/** `keeps` for a happening that leaves the stage as it is. */
export interface Edge {
  readonly on: EdgeName;
  readonly from: readonly Stage[];
  readonly to: Stage | 'keeps';
  /** A record may be entered late without upsetting the order of what happened to stage and steps. */
  readonly record?: true;
}

const BEFORE_PROCEDURE = [
  'booked',
  'checked-in',
  'imaging',
  'in-consultation',
  'decided',
  'not-eligible',
  'deferred',
  'in-preparation',
] as const;
const GOING_HOME = ['not-eligible', 'deferred', 'cleared'] as const;
const TREATED = ['awaiting-room', 'in-recovery', 'in-review', 'cleared'] as const;
const STAYING = PRESENT_STAGES.filter((stage) => !(GOING_HOME as readonly Stage[]).includes(stage));
const OPEN = STAGES.filter((stage) => !(END_STAGES as readonly Stage[]).includes(stage));
const BEFORE_DECISION = ['booked', 'checked-in', 'imaging', 'in-consultation'] as const;
const DECIDABLE = ['in-consultation', 'decided', 'not-eligible', 'deferred'] as const;
const REVIEWABLE = ['in-recovery', 'in-review'] as const;
/** Ends that a patient can reach while still in the building. */
const STILL_HERE = ['cancelled', 'transferred', 'withdrawn'] as const;

/**
 * Every way a visit can go, as data: the transition functions read their stages from here.
 * Shape:  one row per happening and target; a happening not listed for a stage is refused there with `wrong-stage`.
 * Source: architecture.md "Stages", clinic.md "The day" and "What goes wrong on a day".
 */
export const STAGE_GRAPH: readonly Edge[] = [
  {
    on: 'rescheduled',
    from: [...BEFORE_DECISION, 'decided', 'in-preparation', 'in-procedure', 'awaiting-room', 'in-recovery'],
    to: 'keeps',
    record: true,
  },

  { on: 'checked-in', from: ['booked', 'no-show'], to: 'checked-in' },
  { on: 'no-show-marked', from: ['booked'], to: 'no-show' },
  { on: 'cancelled', from: [...BEFORE_DECISION, 'decided', 'in-preparation'], to: 'cancelled' },
  { on: 'left', from: PRESENT_STAGES, to: 'left' },
  { on: 'departed', from: GOING_HOME, to: 'departed' },
  { on: 'departed', from: STAYING, to: 'left' },
  { on: 'departed', from: STILL_HERE, to: 'keeps' },

  { on: 'red-flag-raised', from: STAGES, to: 'keeps', record: true },
  { on: 'red-flag-resolved:continue', from: STAGES, to: 'keeps', record: true },
  { on: 'red-flag-resolved:transfer', from: OPEN, to: 'transferred' },
  { on: 'red-flag-resolved:transfer', from: END_STAGES, to: 'keeps', record: true },
  { on: 'consent-withdrawn', from: BEFORE_PROCEDURE, to: 'withdrawn' },
  { on: 'consent-withdrawn', from: ['in-procedure'], to: 'awaiting-room' },
  { on: 'consent-withdrawn', from: TREATED, to: 'keeps', record: true },

  { on: 'step-started:mri', from: ['checked-in', 'imaging'], to: 'imaging' },
  { on: 'step-started:mri', from: ['in-consultation'], to: 'keeps' },
  { on: 'step-started:xray', from: ['checked-in', 'imaging'], to: 'imaging' },
  { on: 'step-started:xray', from: ['in-consultation'], to: 'keeps' },
  { on: 'step-started:consultation', from: ['checked-in', 'imaging', 'in-consultation'], to: 'in-consultation' },
  { on: 'step-started:preparation', from: ['decided'], to: 'in-preparation' },
  { on: 'step-started:procedure', from: ['decided', 'in-preparation'], to: 'in-procedure' },
  { on: 'step-started:recovery', from: ['awaiting-room'], to: 'in-recovery' },
  { on: 'step-started:discharge-review', from: ['in-recovery'], to: 'in-review' },

  {
    on: 'step-completed:mri',
    from: ['imaging', 'in-consultation', 'decided', 'not-eligible', 'deferred'],
    to: 'keeps',
  },
  {
    on: 'step-completed:xray',
    from: ['imaging', 'in-consultation', 'decided', 'not-eligible', 'deferred'],
    to: 'keeps',
  },
  { on: 'step-completed:consultation', from: DECIDABLE, to: 'keeps' },
  { on: 'step-completed:preparation', from: ['in-preparation'], to: 'keeps' },
  { on: 'step-completed:procedure', from: ['in-procedure'], to: 'awaiting-room' },
  { on: 'step-completed:recovery', from: ['in-recovery'], to: 'keeps' },

  { on: 'step-skipped:mri', from: BEFORE_DECISION, to: 'keeps' },
  { on: 'step-skipped:xray', from: BEFORE_DECISION, to: 'keeps' },
  { on: 'step-skipped:preparation', from: ['in-consultation', 'decided'], to: 'keeps' },

  { on: 'step-stopped:mri', from: ['imaging', 'in-consultation', 'decided', 'not-eligible', 'deferred'], to: 'keeps' },
  { on: 'step-stopped:xray', from: ['imaging', 'in-consultation', 'decided', 'not-eligible', 'deferred'], to: 'keeps' },
  { on: 'step-stopped:consultation', from: ['in-consultation'], to: 'keeps' },
  { on: 'step-stopped:preparation', from: ['in-preparation'], to: 'decided' },
  { on: 'step-stopped:procedure', from: ['in-procedure'], to: 'awaiting-room' },

  { on: 'eligibility-decided:eligible', from: DECIDABLE, to: 'decided' },
  { on: 'eligibility-decided:eligible', from: ['in-preparation'], to: 'keeps' },
  { on: 'eligibility-decided:not-eligible', from: [...DECIDABLE, 'in-preparation'], to: 'not-eligible' },
  { on: 'eligibility-decided:deferred', from: [...DECIDABLE, 'in-preparation'], to: 'deferred' },

  { on: 'intake-recorded', from: OPEN, to: 'keeps', record: true },
  { on: 'screening-recorded', from: OPEN, to: 'keeps', record: true },
  { on: 'consent-recorded', from: BEFORE_PROCEDURE, to: 'keeps', record: true },
  { on: 'checklist-recorded:sign-in', from: ['decided', 'in-preparation'], to: 'keeps', record: true },
  { on: 'checklist-recorded:time-out', from: ['in-procedure'], to: 'keeps', record: true },
  { on: 'checklist-recorded:sign-out', from: ['in-procedure', 'awaiting-room'], to: 'keeps', record: true },
  { on: 'checklist-recorded:discharge', from: REVIEWABLE, to: 'keeps', record: true },
  { on: 'observation-recorded', from: [...PRESENT_STAGES, ...END_STAGES], to: 'keeps', record: true },

  { on: 'discharge-reviewed:discharge', from: REVIEWABLE, to: 'cleared' },
  { on: 'discharge-reviewed:extend', from: REVIEWABLE, to: 'in-recovery' },
  { on: 'discharge-reviewed:transfer', from: REVIEWABLE, to: 'transferred' },
];

const EDGES_BY_NAME = new Map<EdgeName, Map<Stage, Edge>>();
for (const edge of STAGE_GRAPH) {
  const leaving = EDGES_BY_NAME.get(edge.on) ?? new Map<Stage, Edge>();
  EDGES_BY_NAME.set(edge.on, leaving);
  for (const stage of edge.from) leaving.set(stage, edge);
}

/** The stages in which a happening is accepted, in the order of the day; empty when it never is. */
export const stagesFor = (on: EdgeName): readonly Stage[] =>
  STAGES.filter((stage) => EDGES_BY_NAME.get(on)?.has(stage) ?? false);

/** The one edge a happening takes from a stage. */
export const edgeFrom = (stage: Stage, on: EdgeName): Edge | undefined => EDGES_BY_NAME.get(on)?.get(stage);

/** Where an edge leads from a stage. */
export const targetOf = (edge: Edge, from: Stage): Stage => (edge.to === 'keeps' ? from : edge.to);
