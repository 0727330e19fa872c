import { CHECKLIST_ITEMS, type DiscLevel, type Role, type StepKind } from '@higaeri/domain';
import { newId } from '../../platform/database/new-id.ts';
import { startTestApi, type TestApi, type TestApiOptions } from '../../testing/start-test-api.ts';
import type { TestAnswer } from '../../testing/test-client.ts';
import type { VisitView } from '../views/visit.view.ts';
import { furnishClinic, type Furnished, type Furniture } from './furnish-clinic.ts';

export const DAY = '2026-04-06';
export const at = (time: string, date = DAY): string => `${date}T${time}:00+09:00`;

type Answered = Promise<TestAnswer<VisitView>>;

/** One clinic's day over HTTP: calls in the words of the clinic, each by the role that has it. */
export class Day {
  readonly api: TestApi;
  readonly clinic: Furnished;

  constructor(api: TestApi, clinic: Furnished) {
    this.api = api;
    this.clinic = clinic;
  }

  static async begin(options: TestApiOptions & Partial<Furniture> = {}): Promise<Day> {
    const api = await startTestApi({ clock: at('08:00'), ...options });
    const dates = options.dates ?? [DAY];
    const clinic = await furnishClinic(api.sql, api.clinicId, { ...options, dates });
    return new Day(api, clinic);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  /** A device down or a person away, from a time to the end of the day. */
  async closeResource(name: string, from: string): Promise<void> {
    await this.api.sql(
      `INSERT INTO closure (clinic_id, id, resource_id, during, reason, created_by, created_at)
       VALUES ($1, $2, $3, tstzrange($4, $5), 'broken', $2, $4)`,
      [this.api.clinicId, newId(), this.clinic.id[name], at(from), at('23:59')],
    );
  }

  /** Whoever is still in the clinic leaves, so that the next test finds its rooms free. */
  async sendEverybodyHome(): Promise<void> {
    const { body } = await this.api.as('nurse').get<{ visits: VisitView[] }>('/board');
    for (const visit of body.visits) {
      if (['waiting', 'in'].includes(visit.place.where))
        await this.post('nurse', visit, 'leave', { reason: 'end of the test' });
    }
  }

  /** The clock of the clinic, `HH:mm` of the day. */
  now(time: string, date = DAY): void {
    this.api.clock.set(at(time, date));
  }

  /** Books the best day the search finds; answers the visit. */
  async book(
    patient: number,
    options: { treatment?: string; discs?: number; date?: string; doctor?: string } = {},
  ): Promise<VisitView> {
    const { treatment = 'dst', discs = 1, date = DAY, doctor } = options;
    const patientId = this.patient(patient);
    const only = doctor === undefined ? '' : `&doctor=${this.clinic.id[doctor] ?? ''}`;
    const desk = this.api.as('reception');
    const found = await desk.get(
      `/availability?treatment=${treatment}&discs=${discs}&from=${date}&to=${date}&patient=${patientId}${only}`,
    );
    const itineraryId: string | undefined = found.body.items?.[0]?.itineraryId;
    if (itineraryId === undefined) throw new Error(`no itinerary: ${JSON.stringify(found.body)}`);
    const booked = await desk.post<VisitView>('/visits', { patientId, treatment, discs, itineraryId });
    return ok(booked, 201);
  }

  patient(n: number): string {
    const id = this.clinic.patients[n - 1];
    if (id === undefined) throw new Error(`no patient ${n}`);
    return id;
  }

  view(visit: { id: string }, role: Role = 'doctor'): Promise<VisitView> {
    return this.api
      .as(role)
      .get<VisitView>(`/visits/${visit.id}`)
      .then((answer) => ok(answer));
  }

  post(role: Role, visit: { id: string }, call: string, body: unknown = {}): Answered {
    return this.api.as(role).post<VisitView>(`/visits/${visit.id}/${call}`, body);
  }

  /** With the version the caller has just seen. */
  async put(role: Role, visit: { id: string }, call: string, body: unknown): Answered {
    const { version } = await this.view(visit, role);
    return this.api.as(role).put<VisitView>(`/visits/${visit.id}/${call}`, body, { version });
  }

  async step(
    role: Role,
    visit: { id: string },
    kind: StepKind,
    what: 'start' | 'complete' | 'stop' | 'skip',
    body: unknown = {},
  ): Answered {
    return this.post(role, visit, `steps/${stepIdOf(await this.view(visit), kind)}/${what}`, body);
  }

  async decide(visit: { id: string }, body: Record<string, unknown>): Answered {
    const { version } = await this.view(visit);
    return this.api
      .as('doctor')
      .post<VisitView>(`/visits/${visit.id}/eligibility`, { findings: FINDINGS, ...body }, { version });
  }

  eligible(
    visit: { id: string },
    levels: readonly DiscLevel[] = ['L4/5'],
    more: Record<string, unknown> = {},
  ): Answered {
    return this.decide(visit, { decision: 'eligible', levels, ...more });
  }

  observe(
    visit: { id: string },
    kind: 'baseline' | 'procedure' | 'recovery',
    more: Record<string, unknown> = {},
  ): Answered {
    return this.post('nurse', visit, 'observations', { clientId: newId(), kind, ...WELL, ...more });
  }

  /** Arrived, screened, imaged, decided eligible: the morning in one go. Stands at 12:00 afterwards. */
  async throughTheMorning(visit: { id: string }, levels: readonly DiscLevel[] = ['L4/5']): Promise<VisitView> {
    this.now('08:40');
    ok(await this.post('reception', visit, 'check-in'));
    ok(await this.put('nurse', visit, 'intake', INTAKE));
    ok(await this.put('radiographer', visit, 'screening', SCREENING));
    await this.imaged(visit);
    ok(await this.step('doctor', visit, 'consultation', 'start'));
    this.api.clock.advance(25);
    ok(await this.eligible(visit, levels));
    return ok(await this.step('doctor', visit, 'consultation', 'complete'));
  }

  private async imaged(visit: { id: string }): Promise<void> {
    for (const kind of ['mri', 'xray'] as const) {
      const { steps } = await this.view(visit);
      if (!steps.some((step) => step.kind === kind)) continue;
      this.api.clock.advance(5);
      ok(await this.step('radiographer', visit, kind, 'start'));
      this.api.clock.advance(10);
      ok(await this.step('radiographer', visit, kind, 'complete'));
    }
    this.api.clock.advance(5);
  }

  /** Consent, baseline and sign-in: everything in front of the operating room. */
  async prepared(visit: { id: string }): Promise<VisitView> {
    ok(await this.step('nurse', visit, 'preparation', 'start'));
    ok(await this.put('nurse', visit, 'consent', { version: '1', language: 'ja' }));
    ok(await this.observe(visit, 'baseline'), 201);
    ok(await this.put('nurse', visit, 'checklist/sign-in', { items: CHECKLIST_ITEMS['sign-in'] }));
    this.api.clock.advance(15);
    return ok(await this.step('nurse', visit, 'preparation', 'complete'));
  }

  /** In the operating room, through time-out and sign-out, needle out. */
  async operated(visit: { id: string }, levels: readonly DiscLevel[] = ['L4/5']): Promise<VisitView> {
    ok(await this.step('doctor', visit, 'procedure', 'start'));
    ok(await this.put('nurse', visit, 'checklist/time-out', { items: CHECKLIST_ITEMS['time-out'], levels }));
    this.api.clock.advance(30);
    ok(await this.put('nurse', visit, 'checklist/sign-out', { items: CHECKLIST_ITEMS['sign-out'] }));
    const lots = [{ product: 'Fibrin kit', lot: 'A-17' }];
    return ok(await this.step('doctor', visit, 'procedure', 'complete', { treatedLevels: levels, lots }));
  }

  /** An hour of rest with a good score, ready for the doctor. */
  async rested(visit: { id: string }): Promise<VisitView> {
    ok(await this.step('nurse', visit, 'recovery', 'start'));
    ok(await this.observe(visit, 'recovery'), 201);
    this.api.clock.advance(60);
    const score = { vitals: 2, walking: 2, nausea: 2, pain: 2, bleeding: 2 };
    ok(await this.observe(visit, 'recovery', { awake: true, wound: 'dry', score }), 201);
    ok(
      await this.put('nurse', visit, 'checklist/discharge', {
        items: CHECKLIST_ITEMS.discharge.filter((item) => item !== 'escort-present'),
      }),
    );
    return ok(await this.step('nurse', visit, 'recovery', 'complete'));
  }
}

/** The answer's body, once the status is the one a clinic expects here. */
export function ok<T>(answer: TestAnswer<T>, status = 200): T {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export function stepIdOf(visit: VisitView, kind: StepKind): string {
  const step = visit.steps.find((known) => known.kind === kind);
  if (!step) throw new Error(`the visit has no ${kind}`);
  return step.id;
}

export const stepIn = (visit: VisitView, kind: StepKind) => {
  const step = visit.steps.find((known) => known.kind === kind);
  if (!step) throw new Error(`the visit has no ${kind}`);
  return step;
};

export const WELL = {
  heartRate: 72,
  systolic: 122,
  diastolic: 78,
  spo2: 98,
  respiration: 14,
  temperature: 36.5,
  pain: 3,
  legStrengthLeft: 5,
  legStrengthRight: 5,
};

export const INTAKE = {
  symptoms: {
    backPain: 6,
    legPain: 7,
    numbness: 4,
    walkingMetres: 300,
    dailyLifeImpact: 'moderate',
    durationMonths: 8,
  },
  redFlags: [],
  allergies: { reviewed: true, contrast: 'no', localAnaesthetic: 'no', biologic: 'no', latex: 'no' },
  anticoagulant: { taking: 'no' },
};

export const SCREENING = {
  pacemaker: 'no',
  implants: 'no',
  metalInEye: 'no',
  pregnancy: 'not-applicable',
  mriCleared: true,
};

export const FINDINGS = {
  symptoms: { backPain: 6, legPain: 7, walkingMetres: 300 },
  discs: [{ level: 'L4/5', pfirrmann: 4, hydration: 'black' }],
};
