import {
  currentDecision,
  currentDiscs,
  currentTreatment,
  gateStates,
  isAfternoonStep,
  isEnd,
  stepOf,
  type StepKind,
  type Visit,
} from '@higaeri/domain';
import type { ShownDay } from '../day/day-picture.ts';
import type { VisitOfPatient } from '../day/visit-rows.ts';
import type { Named } from '../views/span.view.ts';
import type { StepView } from '../views/step.view.ts';
import type { VisitSummary } from '../views/visit-summary.view.ts';
import { placeView } from './place.ts';
import { resourcesOf, stepView } from './step-view.ts';
import { timeRange } from './time-range.ts';
import type { Viewer } from './viewer.ts';

const MINUTE = 60_000;
const WITH_A_DOCTOR: readonly StepKind[] = ['procedure', 'consultation', 'discharge-review'];

/** The doctor who operates, else consults, else reviews. */
function doctorOf(visit: Visit, picture: ShownDay): Named | null {
  const rows = picture.reservations.get(visit.id) ?? [];
  for (const kind of WITH_A_DOCTOR) {
    const step = stepOf(visit, kind);
    const ids = step ? resourcesOf(step, rows) : [];
    const doctor = ids.map((id) => picture.resources.get(id)).find((row) => row?.kind === 'doctor');
    if (doctor) return { id: doctor.id, name: doctor.name, nameEn: doctor.nameEn };
  }
  return null;
}

/** Decided, but a step of the afternoon has lost its place: the table knows, the visit does not. */
function afternoonOf(visit: Visit, steps: readonly StepView[]): VisitSummary['afternoon'] {
  const standing = visit.afternoon === 'held' || visit.afternoon === 'firm';
  const lost = steps.some((step) => isAfternoonStep(step) && step.reservation === 'displaced');
  return standing && !isEnd(visit.stage) && lost ? 'displaced' : visit.afternoon;
}

export function lateMinutes(visit: Visit, now: Date): number | null {
  const first = visit.steps.find(({ planned }) => planned !== null)?.planned;
  if (!first || visit.stage !== 'booked') return null;
  const minutes = Math.floor((now.getTime() - Date.parse(first.start)) / MINUTE);
  return minutes > 0 ? minutes : null;
}

/** Units: instants with the clinic's offset. Clinical content stays out, whoever looks. */
export function visitSummary(
  known: VisitOfPatient,
  picture: ShownDay,
  shared: ReadonlySet<string>,
  viewer: Viewer,
): VisitSummary {
  const { visit, version, callNumber, patient } = known;
  const { zone, settings } = picture.clinic;
  const steps = visit.steps.map((step) => stepView(visit, step, picture, viewer));
  const planned = visit.steps.flatMap((step) => (step.planned ? [step.planned] : []));
  const first = planned.map(({ start }) => start).sort()[0];
  const last = planned
    .map(({ end }) => end)
    .sort()
    .at(-1);
  const home = picture.forecast?.visits.get(visit.id)?.home;
  const late = lateMinutes(visit, picture.now);
  return {
    id: visit.id,
    version,
    date: visit.date,
    status: visit.stage,
    origin: visit.origin,
    continues: visit.continues,
    callNumber: String(callNumber),
    patient: viewer.patients ? patient : null,
    sameSurnameToday: viewer.patients && shared.has(visit.id),
    treatment: currentTreatment(visit),
    discs: currentDiscs(visit),
    doctor: doctorOf(visit, picture),
    sedation: visit.requirements.sedation,
    decision: currentDecision(visit)?.decision ?? null,
    afternoon: afternoonOf(visit, steps),
    place: placeView(visit, picture),
    late: late === null ? null : { minutes: late },
    redFlagOpen: visit.redFlags.some(({ resolved }) => resolved === null),
    readyForReview: visit.recovery?.readyForReviewAt != null && visit.stage === 'in-recovery',
    arriveAt:
      first === undefined ? null : zone.text(new Date(Date.parse(first) - settings.arriveEarlyMinutes * MINUTE)),
    homeBy: zone.textOrNull(last),
    predictedHomeBy: home ? zone.text(home.likely) : null,
    predictedHome: home ? timeRange(home, zone) : null,
    steps,
    gates: gateStates(visit, picture.now.toISOString()).map((gate) => ({ ...gate, blocks: [...gate.blocks] })),
  };
}
