import type { DayResource } from '../model/resource.ts';
import type { TemplateStep } from '../model/visit-template.ts';
import type { Schedule, ScheduledVisit } from '../plan/plan-answer.ts';
import type { PlanSlack } from '../plan/plan-policy.ts';
import type { PlannedStep, PlanProblem, PlanVisit } from '../plan/plan-problem.ts';

const PEOPLE = ['doctor', 'nurse', 'radiographer'];

/**
 * Checks a schedule against the clinic's rules, minute by minute.
 * Shape:  one sentence per breach, none for a sound schedule. Shares no code with the engine, so that it can judge it.
 */
export function validateSchedule(problem: PlanProblem, schedule: Schedule, slack: PlanSlack): string[] {
  return [
    ...problem.visits.flatMap((visit) => {
      const scheduled = schedule.visits.find((one) => one.visitId === visit.visitId);
      if (schedule.unplaced.includes(visit.visitId)) return [];
      if (!scheduled) return stepsAhead(visit).length > 0 ? [`${visit.visitId} is missing`] : [];
      return [
        ...orderBreaches(visit, scheduled),
        ...timeBreaches(problem, visit, scheduled, slack),
        ...rowBreaches(problem, visit, scheduled),
        ...doctorBreaches(problem, visit, scheduled),
        ...heldBreaches(problem, visit, scheduled),
      ];
    }),
    ...tableBreaches(problem, schedule, slack),
  ];
}

function stepsAhead(visit: PlanVisit): TemplateStep[] {
  const all = visit.template.groups.flat();
  return visit.decision === 'not-eligible'
    ? all.filter((step) => ['mri', 'xray', 'consultation'].includes(step.kind))
    : all;
}

function orderBreaches(visit: PlanVisit, { steps }: ScheduledVisit): string[] {
  const wanted = stepsAhead(visit);
  const groupOf = (kind: string): number =>
    visit.template.groups.findIndex((group) => group.some((step) => step.kind === kind));
  const breaches: string[] = [];
  if (steps.length !== wanted.length) breaches.push(`${visit.visitId} has ${steps.length} steps of ${wanted.length}`);
  steps.forEach((step, index) => {
    const template = wanted.find((one) => one.kind === step.kind);
    const before = steps[index - 1];
    if (template?.minutes !== step.until - step.from)
      breaches.push(`${visit.visitId} ${step.kind} lasts the wrong time`);
    if (before && groupOf(before.kind) > groupOf(step.kind))
      breaches.push(`${visit.visitId} ${step.kind} is out of order`);
  });
  return breaches;
}

function timeBreaches({ day }: PlanProblem, visit: PlanVisit, { steps }: ScheduledVisit, slack: PlanSlack): string[] {
  const breaches: string[] = [];
  const { lunch, earliest, previousEnd } = visit.template;
  const running = Math.max(-1, ...(visit.started ?? []).map((step) => step.until));
  let end = running >= 0 ? running : previousEnd;
  let before = visit.started?.find((step) => step.until === running)?.kind;
  for (const step of steps) {
    const wanted = stepsAhead(visit).find((one) => one.kind === step.kind);
    const say = (what: string): number => breaches.push(`${visit.visitId} ${step.kind} ${what}`);
    if (step.from < day.from || step.from < (earliest ?? 0) || step.from < (wanted?.notBefore ?? 0))
      say('is too early');
    if (step.until > (wanted?.endBy ?? Infinity) + slack.window) say('ends too late');
    const pin = visit.pins?.[step.kind];
    if (pin && (pin.from !== step.from || pin.resources?.some((id) => !step.resources.includes(id))))
      say('left its pin');
    if (end !== undefined) {
      let waited = step.from - end;
      if (waited < 0) say('overlaps the step before it');
      if (lunch?.before === step.kind && end < lunch.window.until && step.from > lunch.window.from) {
        waited -= lunch.minutes;
        if (step.from - Math.max(lunch.window.from, end) < lunch.minutes) say('leaves no lunch');
      }
      const allowed =
        before === 'procedure' && step.kind === 'recovery'
          ? slack.blocking
          : step.kind === 'discharge-review'
            ? slack.review
            : slack.wait;
      if (waited > (wanted?.maxWait ?? 0) + allowed) say('comes too long after the step before it');
    }
    end = step.until;
    before = step.kind;
  }
  return breaches;
}

function rowBreaches({ day }: PlanProblem, visit: PlanVisit, { steps }: ScheduledVisit): string[] {
  const breaches: string[] = [];
  for (const step of steps) {
    const used = step.resources.map((id) => day.resources.find((row) => row.id === id));
    for (const need of stepsAhead(visit).find((one) => one.kind === step.kind)?.needs ?? []) {
      const rows = used.filter((row) => row?.kind === need.kind);
      const owners = new Set(rows.map((row) => row?.unitOf ?? row?.id));
      const [owner] = owners;
      const everyUnit = day.resources.filter((row) => row.kind === need.kind && (row.unitOf ?? row.id) === owner);
      const wanted = need.units === 'all' ? everyUnit.length : need.units;
      if (owners.size !== 1 || rows.length !== wanted)
        breaches.push(`${visit.visitId} ${step.kind} has not its ${need.kind}`);
      if (need.withOwn && !used.some((row) => row && row.kind === need.withOwn && row.unitOf === owner))
        breaches.push(`${visit.visitId} ${step.kind} has not its own ${need.withOwn}`);
    }
  }
  return breaches;
}

function doctorBreaches({ day }: PlanProblem, visit: PlanVisit, { steps }: ScheduledVisit): string[] {
  const breaches: string[] = [];
  let treating = visit.template.doctor?.rule === 'required' ? visit.template.doctor.id : undefined;
  for (const step of steps) {
    const rule = stepsAhead(visit).find((one) => one.kind === step.kind)?.doctor;
    const doctors = step.resources
      .map((id) => day.resources.find((row) => row.id === id))
      .filter((row) => row?.kind === 'doctor');
    if (doctors.length !== (rule ? 1 : 0)) breaches.push(`${visit.visitId} ${step.kind} has ${doctors.length} doctors`);
    const [doctor] = doctors;
    if (!doctor) continue;
    if (!doctor.skills?.includes(visit.template.treatment))
      breaches.push(`${doctor.id} does not treat ${visit.visitId}`);
    if (rule === 'same' && treating !== undefined && doctor.id !== treating)
      breaches.push(`${visit.visitId} ${step.kind} is with another doctor`);
    if (rule === 'same') treating ??= doctor.id;
  }
  return breaches;
}

/** Who is reserved for how long: a room stays with its patient until the patient has left it. */
function heldBreaches({ day }: PlanProblem, visit: PlanVisit, { steps, reservations }: ScheduledVisit): string[] {
  const breaches: string[] = [];
  const running = visit.started?.toSorted((a, b) => a.until - b.until).at(-1);
  const all: PlannedStep[] = [...(running ? [running] : []), ...steps];
  all.forEach((step, index) => {
    const next = all[index + 1];
    for (const id of step.resources) {
      const kind = day.resources.find((row) => row.id === id)?.kind;
      let until = step.until;
      if (
        step.kind === 'procedure' &&
        next?.kind === 'recovery' &&
        (kind === 'operating-room' || kind === 'fluoroscope')
      )
        until = next.from;
      if (step.kind === 'recovery' && next && (kind === 'recovery-room' || kind === 'nurse')) until = next.until;
      const minutes = reservations.filter(
        (row) => row.resourceId === id && row.from <= step.from && row.until >= until,
      );
      if (minutes.length === 0) breaches.push(`${visit.visitId} ${step.kind} does not keep ${id} until ${until}`);
    }
  });
  return breaches;
}

function tableBreaches({ day, visits }: PlanProblem, { visits: scheduled }: Schedule, slack: PlanSlack): string[] {
  const breaches: string[] = [];
  for (const row of day.resources) {
    const takenBy = new Map<number, string>();
    for (const visit of scheduled) {
      for (const reservation of visit.reservations.filter((one) => one.resourceId === row.id)) {
        const planned = visit.steps.some((step) => step.kind === reservation.step);
        for (let minute = reservation.from; minute < reservation.until; minute++) {
          const busy = row.busy.some((stretch) => stretch.from <= minute && minute < stretch.until);
          if (takenBy.has(minute) || busy) {
            breaches.push(`${row.id} is taken twice at ${minute}, by ${visit.visitId}`);
            break;
          }
          takenBy.set(minute, visit.visitId);
        }
        const end = reservation.until - (PEOPLE.includes(row.kind) ? 0 : row.turnoverMinutes);
        if (planned && !isOpen(row, reservation.from, end, slack.overtime))
          breaches.push(`${row.id} is closed for ${visit.visitId}`);
      }
    }
  }
  const started = visits.flatMap((visit) => (visit.started ?? []).map((step) => ({ visit, step })));
  for (const { visit, step } of started) {
    const own = scheduled.find((one) => one.visitId === visit.visitId)?.reservations ?? [];
    for (const id of step.resources) {
      if (!own.some((row) => row.resourceId === id && row.from === step.from && row.until >= step.until))
        breaches.push(`${visit.visitId} has lost ${id}, where ${step.kind} is going on`);
    }
  }
  return breaches;
}

function isOpen(row: DayResource, from: number, until: number, overtime: number): boolean {
  const closing = Math.max(...row.open.map((open) => open.until));
  for (let minute = from; minute < until; minute++) {
    const open = row.open.some((stretch) => stretch.from <= minute && minute < stretch.until);
    const late = minute >= closing && minute < closing + overtime;
    if (!open && !late) return false;
  }
  return true;
}
