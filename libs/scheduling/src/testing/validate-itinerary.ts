import type { ClinicDay } from '../model/clinic-day.ts';
import type { Itinerary } from '../model/itinerary.ts';
import type { DayResource } from '../model/resource.ts';
import type { TemplateStep, VisitTemplate } from '../model/visit-template.ts';

/** What the itinerary was asked for. Units: minutes. */
export interface Asked {
  readonly day: ClinicDay;
  readonly template: VisitTemplate;
  readonly grid: number;
  readonly doctor?: string;
  readonly notBefore?: number;
  readonly notAfter?: number;
}

const PEOPLE = ['doctor', 'nurse', 'radiographer'];

/**
 * Checks one itinerary against the clinic's rules, minute by minute.
 * Shape:  one sentence per breach, none for a sound itinerary. Shares no code with the search, so that it can judge it.
 */
export function validateItinerary(itinerary: Itinerary, asked: Asked): string[] {
  return [
    ...stepBreaches(itinerary, asked),
    ...pauseBreaches(itinerary, asked.template),
    ...needBreaches(itinerary, asked),
    ...doctorBreaches(itinerary, asked),
    ...bookingBreaches(itinerary, asked.day),
    ...frameBreaches(itinerary, asked),
  ];
}

function stepBreaches({ steps }: Itinerary, { template, grid }: Asked): string[] {
  const breaches: string[] = [];
  let position = 0;
  for (const group of template.groups) {
    const placed = steps.slice(position, position + group.length);
    position += group.length;
    for (const wanted of group) {
      const step = placed.find((other) => other.kind === wanted.kind);
      if (!step) {
        breaches.push(`${wanted.kind} is missing or out of order`);
        continue;
      }
      const index = steps.indexOf(step);
      if (step.until - step.from !== wanted.minutes) breaches.push(`${step.kind} lasts the wrong time`);
      if (wanted.notBefore !== undefined && step.from < wanted.notBefore)
        breaches.push(`${step.kind} starts too early`);
      if (wanted.endBy !== undefined && step.until > wanted.endBy) breaches.push(`${step.kind} ends too late`);
      const straightAfter =
        index > 0 && wanted.maxWait === 0 && group.length === 1 && wanted.kind !== template.lunch?.before;
      if (!straightAfter && step.from % grid !== 0) breaches.push(`${step.kind} starts off the grid`);
    }
  }
  if (position !== steps.length) breaches.push('there are more steps than the template has');
  return breaches;
}

function pauseBreaches({ steps, waitMinutes }: Itinerary, template: VisitTemplate): string[] {
  const breaches: string[] = [];
  let waited = 0;
  let end = template.previousEnd;
  for (const step of steps) {
    const wanted = wantedStep(template, step.kind);
    if (end !== undefined) {
      const { lunch } = template;
      const hasLunch = lunch?.before === step.kind && lunch.window.until > end && step.from > lunch.window.from;
      if (hasLunch && step.from - Math.max(lunch.window.from, end) < lunch.minutes)
        breaches.push('the patient has no lunch');
      const wait = step.from - end - (hasLunch ? lunch.minutes : 0);
      if (step.from < end) breaches.push(`${step.kind} starts before the step before it has ended`);
      if (wanted && wait > wanted.maxWait) breaches.push(`the wait before ${step.kind} is too long`);
      waited += wait;
    }
    end = step.until;
  }
  if (waited !== waitMinutes) breaches.push(`the waits add up to ${String(waited)}, not ${String(waitMinutes)}`);
  return breaches;
}

function needBreaches({ steps, reservations }: Itinerary, { day, template }: Asked): string[] {
  const breaches: string[] = [];
  for (const step of steps) {
    const wanted = wantedStep(template, step.kind);
    for (const need of wanted?.needs ?? []) {
      const end =
        need.through === undefined
          ? step.until
          : (steps.find((other) => other.kind === need.through)?.until ?? step.until);
      const rows = reservations
        .filter((row) => row.step === step.kind && row.from === step.from)
        .map((row) => ({ row, resource: resourceOf(day, row.resourceId) }))
        .filter(({ row, resource }) => resource?.kind === need.kind && row.until - turnover(resource) === end);
      const owners = new Set(rows.map(({ resource }) => resource?.unitOf ?? resource?.id));
      const [owner] = owners;
      const everyRow = day.resources.filter(
        (other) => other.kind === need.kind && (other.unitOf ?? other.id) === owner,
      );
      const wantedRows = need.units === 'all' ? everyRow.length : need.units;
      if (owners.size !== 1 || rows.length !== wantedRows) breaches.push(`${step.kind} has not its ${need.kind}`);
      const device = step.resources.map((id) => resourceOf(day, id)).find((other) => other?.kind === need.withOwn);
      if (need.withOwn !== undefined && device?.unitOf !== owner)
        breaches.push(`${step.kind} has not its own ${need.withOwn}`);
      if (!rows.every(({ row }) => step.resources.includes(row.resourceId)))
        breaches.push(`${step.kind} does not name its ${need.kind}`);
    }
  }
  return breaches;
}

function doctorBreaches(itinerary: Itinerary, { day, template, doctor, grid }: Asked): string[] {
  const breaches: string[] = [];
  for (const step of itinerary.steps) {
    const rule = wantedStep(template, step.kind)?.doctor;
    const [present, ...others] = step.resources
      .map((id) => resourceOf(day, id))
      .filter((other) => other?.kind === 'doctor');
    if ((present !== undefined) !== (rule !== undefined) || others.length > 0)
      breaches.push(`${step.kind} has the wrong number of doctors`);
    if (!present) continue;
    if (present.skills?.includes(template.treatment) !== true)
      breaches.push(`the doctor of ${step.kind} does not do this treatment`);
    if (rule === 'same' && present.id !== itinerary.doctor) breaches.push(`${step.kind} is with another doctor`);
    if (rule === 'prefer-same' && present.id !== itinerary.reviewer)
      breaches.push(`${step.kind} is not with the reviewer named`);
    const own = resourceOf(day, itinerary.doctor);
    if (rule === 'prefer-same' && present.id !== itinerary.doctor && own && isFree(own, step.from, step.until)) {
      breaches.push(`${step.kind} is with another doctor although the own one is free (grid ${String(grid)})`);
    }
  }
  if (doctor !== undefined && itinerary.doctor !== doctor) breaches.push('another doctor was asked for');
  if (template.doctor?.rule === 'required' && itinerary.doctor !== template.doctor.id)
    breaches.push('the template is bound to another doctor');
  return breaches;
}

function bookingBreaches({ reservations, steps }: Itinerary, day: ClinicDay): string[] {
  const breaches: string[] = [];
  reservations.forEach((row, index) => {
    const resource = resourceOf(day, row.resourceId);
    if (!resource || !isFree(resource, row.from, row.until - turnover(resource)))
      breaches.push(`${row.resourceId} is not free for ${row.step}`);
    for (const other of reservations.slice(index + 1)) {
      if (other.resourceId === row.resourceId && other.from < row.until && row.from < other.until)
        breaches.push(`${row.resourceId} is reserved twice`);
    }
  });
  for (const step of steps) {
    for (const id of step.resources) {
      const reserved = reservations.some(
        (row) => row.resourceId === id && row.from <= step.from && step.until <= row.until,
      );
      if (!reserved) breaches.push(`${step.kind} names ${id} without reserving it`);
    }
  }
  return breaches;
}

function frameBreaches(itinerary: Itinerary, { day, template, notBefore, notAfter }: Asked): string[] {
  const breaches: string[] = [];
  const { arriveAt, homeBy } = itinerary;
  if (itinerary.date !== day.date) breaches.push('the date is wrong');
  if (arriveAt !== itinerary.steps[0]?.from || homeBy !== itinerary.steps.at(-1)?.until)
    breaches.push('arrival or way home are not those of the steps');
  if (arriveAt < Math.max(day.from, notBefore ?? 0, template.earliest ?? 0)) breaches.push('the arrival is too early');
  if (notAfter !== undefined && homeBy > notAfter) breaches.push('the way home is too late');
  for (let minute = arriveAt; minute < homeBy; minute++) {
    if (day.patientBusy?.some((busy) => busy.from <= minute && minute < busy.until))
      return [...breaches, 'the patient is elsewhere'];
  }
  return breaches;
}

function isFree(resource: DayResource, from: number, until: number): boolean {
  for (let minute = from; minute < until; minute++) {
    if (!resource.open.some((open) => open.from <= minute && minute < open.until)) return false;
  }
  for (let minute = from; minute < until + turnover(resource); minute++) {
    if (resource.busy.some((busy) => busy.from <= minute && minute < busy.until)) return false;
  }
  return true;
}

function turnover(resource: DayResource): number {
  return PEOPLE.includes(resource.kind) ? 0 : resource.turnoverMinutes;
}

function resourceOf(day: ClinicDay, id: string): DayResource | undefined {
  return day.resources.find((resource) => resource.id === id);
}

function wantedStep(template: VisitTemplate, kind: string): TemplateStep | undefined {
  return template.groups.flat().find((step) => step.kind === kind);
}
