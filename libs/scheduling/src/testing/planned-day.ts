import type { ResourceKind } from '../model/resource.ts';
import type { StepKind } from '../model/visit-template.ts';
import { STEP_KINDS } from '../model/visit-template.ts';
import type {
  DayToPredict,
  PredictableResource,
  PredictableStep,
  PredictableVisit,
} from '../predict/predict-day-input.ts';

/** How large a planned day is. Shape: rooms, devices and people grow with the visits. */
export interface PlannedDaySize {
  readonly visits: number;
  readonly now?: number;
}

const MINUTES: Readonly<Record<StepKind, number>> = {
  mri: 30,
  xray: 10,
  consultation: 30,
  preparation: 20,
  procedure: 40,
  recovery: 60,
  'discharge-review': 10,
};

const NEEDS: Readonly<Record<StepKind, readonly ResourceKind[]>> = {
  mri: ['mri-scanner'],
  xray: ['xray-room'],
  consultation: ['consulting-room'],
  preparation: ['preparation-bay', 'nurse'],
  procedure: ['operating-room', 'nurse'],
  recovery: ['recovery-room'],
  'discharge-review': [],
};

/** One for how many visits, and what it takes to clean it. */
const CATALOGUE: readonly [ResourceKind, number, number][] = [
  ['mri-scanner', 6, 5],
  ['xray-room', 20, 0],
  ['consulting-room', 6, 0],
  ['preparation-bay', 8, 0],
  ['operating-room', 5, 15],
  ['recovery-room', 3, 10],
  ['nurse', 4, 0],
  ['doctor', 4, 0],
];

const TREATMENTS = ['dst', 'podd', 'florence'];
const OPENING = 510;
const AFTERNOON = 750;

/**
 * A day on which every visit is planned with all its seven steps and nobody waits for a row that two visits would share.
 * Shape:  deterministic; rows named `operating-room 2`, visits `visit 7` with steps named after their kind; `now` is midnight unless said.
 * Units:  minutes since midnight.
 */
export function aPlannedDay({ visits, now = 0 }: PlannedDaySize): DayToPredict {
  const resources = CATALOGUE.flatMap(([kind, visitsPerRow, turnoverMinutes]) =>
    Array.from({ length: Math.ceil(visits / visitsPerRow) }, (_, index): PredictableResource => ({
      id: `${kind} ${String(index + 1)}`,
      kind,
      turnoverMinutes,
    })),
  );
  const free = new Map(resources.map((resource) => [resource.id, OPENING]));
  const planned = Array.from({ length: visits }, (_, index) => aVisit(index, resources));
  for (const stretch of [STEP_KINDS.slice(0, 3), STEP_KINDS.slice(3)]) planStretch(planned, stretch, resources, free);
  return {
    now,
    resources,
    visits: planned.map(({ visit, steps }) => ({ ...visit, plannedArrival: steps[0]!.planned!.from, steps })),
  };
}

interface Draft {
  readonly visit: Omit<PredictableVisit, 'steps'> & { readonly doctor: string };
  readonly steps: PredictableStep[];
}

function aVisit(index: number, resources: readonly PredictableResource[]): Draft {
  const doctors = resources.filter((resource) => resource.kind === 'doctor');
  const doctor = doctors[index % doctors.length]!.id;
  const treatment = TREATMENTS[index % TREATMENTS.length]!;
  return { visit: { visitId: `visit ${String(index + 1)}`, arrived: false, treatment, doctor }, steps: [] };
}

/** Whoever can start first does, as people in a queue would. */
function planStretch(
  drafts: readonly Draft[],
  kinds: readonly StepKind[],
  resources: readonly PredictableResource[],
  free: Map<string, number>,
): void {
  const last = STEP_KINDS.indexOf(kinds.at(-1)!);
  const open = (): Draft[] => drafts.filter(({ steps }) => steps.length <= last);
  for (let waiting = open(); waiting.length > 0; waiting = open()) {
    const next = waiting
      .map((draft) => ({ draft, step: nextStep(draft, resources, free) }))
      .reduce((first, other) => (other.step.planned!.from < first.step.planned!.from ? other : first));
    place(next.draft, next.step, resources, free);
  }
}

function nextStep(draft: Draft, resources: readonly PredictableResource[], free: Map<string, number>): PredictableStep {
  const kind = STEP_KINDS[draft.steps.length]!;
  const before = draft.steps.at(-1);
  const rows = NEEDS[kind].map((need) => earliestRow(need, resources, free));
  if (kind === 'consultation' || kind === 'procedure' || kind === 'discharge-review') rows.push(draft.visit.doctor);
  const ready = Math.max(before?.planned?.until ?? OPENING, kind === 'preparation' ? AFTERNOON : 0);
  const from = rows.reduce((latest, row) => Math.max(latest, free.get(row)!), ready);
  if (kind === 'discharge-review') rows.push(before!.resources[0]!);
  const plannedMinutes = kind === 'procedure' && draft.visit.treatment === 'florence' ? 60 : MINUTES[kind];
  return {
    stepId: kind,
    kind,
    status: 'planned',
    plannedMinutes,
    planned: { from, until: from + plannedMinutes },
    resources: rows,
  };
}

function earliestRow(kind: ResourceKind, resources: readonly PredictableResource[], free: Map<string, number>): string {
  const rows = resources.filter((resource) => resource.kind === kind);
  return rows.reduce((first, other) => (free.get(other.id)! < free.get(first.id)! ? other : first)).id;
}

function place(
  draft: Draft,
  step: PredictableStep,
  resources: readonly PredictableResource[],
  free: Map<string, number>,
): void {
  const { from, until } = step.planned!;
  for (const row of step.resources) {
    const turnover = resources.find((resource) => resource.id === row)!.turnoverMinutes;
    free.set(row, Math.max(free.get(row)!, until + turnover));
  }
  // A recovery that starts late keeps its operating room, and one that runs keeps its room for the review.
  const procedure = draft.steps.find((one) => one.kind === 'procedure');
  if (step.kind === 'recovery' && procedure)
    free.set(procedure.resources[0]!, Math.max(free.get(procedure.resources[0]!)!, from + 15));
  if (step.kind === 'recovery') free.set(step.resources[0]!, Infinity);
  if (step.kind === 'discharge-review') free.set(step.resources.at(-1)!, until + 10);
  draft.steps.push(step);
}
