import type {
  BoardView,
  ItineraryView,
  PatientSummary,
  PatientView,
  ResourceView,
  SessionView,
  StepKind,
  StepView,
  TreatmentView,
  VisitSummary,
  VisitView,
  WaitlistEntry,
  WaitlistOffer,
} from '../api/views.ts';

/** The clinic's day in every spec: Friday 20 November 2026. */
export const TODAY = '2026-11-20';
/** An instant of that day on the clinic's clock. */
export const at = (clock: string, date: string = TODAY): string => `${date}T${clock}:00+09:00`;
const MINUTE = 60_000;
const later = (instant: string, minutes: number): string => {
  const local = new Date(Date.parse(instant) + minutes * MINUTE + 9 * 60 * MINUTE).toISOString();
  return `${local.slice(0, 19)}+09:00`;
};

const id = (kind: string, name: string): string => `${kind}-${name}`;

export const DOCTOR = { id: id('doctor', 'matsumoto'), name: '松本 健一', nameEn: 'Dr Matsumoto' };

const EVERYONE = [
  'session',
  'clinic.read',
  'catalogue.read',
  'resource.read',
  'staff.read',
  'events',
  'visit.red-flag',
];
const RECEPTION = [
  'patient.read',
  'patient.write',
  'availability.read',
  'visit.book',
  'visit.reschedule',
  'visit.check-in',
  'visit.cancel',
  'visit.no-show',
  'visit.leave',
  'visit.depart',
  'visit.read',
  'board.read',
  'recovery.read',
  'visit.correct',
  'alert.acknowledge',
  'waitlist.read',
  'waitlist.write',
];

export function aSession(changes: Partial<SessionView> = {}): SessionView {
  return {
    account: { id: 'account-1', email: 'reception@demo.higaeri', displayName: '田中', staffId: null },
    roles: ['reception'],
    permissions: [...EVERYONE, ...RECEPTION],
    clinic: {
      id: 'clinic-1',
      name: '本町せぼねクリニック',
      nameEn: 'Honmachi Spine Clinic',
      timeZone: 'Asia/Tokyo',
      today: TODAY,
      policy: {
        lateCutOffMinutes: 20,
        decisionCutOff: '12:30',
        maxWaitMinutes: 60,
        lunchMinutes: 45,
        consentVersion: '2026-04',
        recoveryMinutes: 60,
        dischargeScoreMinimum: 9,
      },
    },
    now: at('11:42'),
    idleTimeoutMinutes: 30,
    ...changes,
  };
}

export function aPatient(changes: Partial<PatientSummary> = {}): PatientSummary {
  return {
    id: 'patient-1',
    patientNumber: '10237',
    familyName: '佐藤',
    givenName: '恵子',
    familyNameKana: 'サトウ',
    givenNameKana: 'ケイコ',
    familyNameRomaji: 'Sato',
    givenNameRomaji: 'Keiko',
    birthDate: '1956-04-12',
    sex: 'female',
    language: 'ja',
    residenceCountry: 'JP',
    ...changes,
  };
}

export const aPatientView = (changes: Partial<PatientView> = {}): PatientView => ({
  ...aPatient(),
  phone: '+819011120141',
  email: null,
  timeZone: null,
  referringDoctor: null,
  version: 1,
  ...changes,
});

export function aResource(changes: Partial<ResourceView> = {}): ResourceView {
  return {
    id: 'mri-1',
    kind: 'mri-scanner',
    name: 'MRI 1',
    nameEn: 'MRI 1',
    turnoverMinutes: 5,
    unitOf: null,
    staffId: null,
    skills: [],
    sort: 1,
    active: true,
    state: 'free',
    closures: [],
    version: 1,
    ...changes,
  };
}

/** As expected, with nothing uncertain about it. */
export const surely = (span: { start: string; end: string }): NonNullable<StepView['predicted']> => {
  const certain = (time: string) => ({ early: time, likely: time, late: time });
  return { ...span, startRange: certain(span.start), endRange: certain(span.end), probability: 1 };
};

export function aStep(kind: StepKind, start: string, minutes: number, changes: Partial<StepView> = {}): StepView {
  const span = { start: at(start), end: later(at(start), minutes) };
  return {
    id: `step-${kind}-${start}`,
    kind,
    status: 'planned',
    minutes,
    planned: span,
    predicted: surely(span),
    actual: null,
    reservation: 'firm',
    resources: [],
    reason: null,
    ...changes,
  };
}

/** No two visits share a step: on every visit but the first its id says whose it is. */
const itsOwn = <V extends VisitSummary>(visit: V): V => ({
  ...visit,
  steps: visit.steps.map((step) =>
    visit.id === 'visit-1' || step.id.startsWith(visit.id) ? step : { ...step, id: `${visit.id}-${step.id}` },
  ),
});

export function aVisit(changes: Partial<VisitSummary> = {}): VisitSummary {
  return itsOwn({
    id: 'visit-1',
    version: 3,
    date: TODAY,
    status: 'booked',
    origin: 'booked',
    continues: null,
    callNumber: '101',
    patient: aPatient(),
    sameSurnameToday: false,
    treatment: 'dst',
    discs: 1,
    doctor: DOCTOR,
    sedation: false,
    decision: null,
    afternoon: 'held',
    place: { where: 'not-arrived', stepKind: null, resourceId: null, since: null },
    late: null,
    redFlagOpen: false,
    readyForReview: false,
    arriveAt: at('11:50'),
    homeBy: at('17:20'),
    predictedHomeBy: at('17:20'),
    predictedHome: { early: at('17:05'), likely: at('17:20'), late: at('17:40') },
    steps: [
      aStep('mri', '12:10', 30, { resources: [{ id: 'mri-1', kind: 'mri-scanner', name: 'MRI 1', nameEn: 'MRI 1' }] }),
      aStep('procedure', '15:40', 40, { reservation: 'held' }),
    ],
    gates: [],
    ...changes,
  });
}

export const aVisitView = (changes: Partial<VisitView> = {}): VisitView =>
  itsOwn({
    ...aVisit(),
    possible: [
      { happening: 'check-in' },
      { happening: 'cancel' },
      { happening: 'no-show' },
      { happening: 'reschedule' },
    ],
    alerts: [],
    bookedTreatment: 'dst',
    ...changes,
  });

export function aBoard(changes: Partial<BoardView> = {}): BoardView {
  const open = { start: at('08:30'), end: at('18:00') };
  return {
    date: TODAY,
    now: at('11:42'),
    open,
    closedReason: null,
    lanes: [
      { resource: aResource(), open: [open] },
      { resource: aResource({ id: 'mri-2', name: 'MRI 2', nameEn: 'MRI 2', sort: 2 }), open: [open] },
      {
        resource: aResource({ ...DOCTOR, kind: 'doctor', turnoverMinutes: 0, sort: 3 }),
        open: [open],
      },
    ],
    visits: [aVisit()],
    alerts: [],
    lastEventId: '0',
    outlook: { pastClosing: 0.05, pastClosingLimit: 0.2, roomShortageMinutes: 0, learnedFrom: 0, scenarios: 1000 },
    counts: { expected: 1, arrived: 0, late: 0, inTreatment: 0, departed: 0 },
    ...changes,
  };
}

export function aTreatment(changes: Partial<TreatmentView> = {}): TreatmentView {
  return {
    code: 'dst',
    name: 'DST（ディスクシール）',
    nameEn: 'DST (Discseel)',
    indications: [],
    anaesthesia: 'local',
    sedation: false,
    contrast: true,
    lotRequired: true,
    firstDiscMinutes: 40,
    furtherDiscMinutes: 10,
    recoveryMinutes: 60,
    notes: null,
    source: null,
    active: true,
    version: 1,
    ...changes,
  };
}

export function anItinerary(date: string, start: string, changes: Partial<ItineraryView> = {}): ItineraryView {
  const begins = at(start, date);
  const span = (kind: StepKind, after: number, minutes: number) => ({
    kind,
    start: later(begins, after),
    end: later(begins, after + minutes),
    resources: [],
  });
  return {
    itineraryId: `${date} ${start}`,
    date,
    treatment: 'dst',
    discs: 1,
    steps: [span('mri', 0, 30), span('consultation', 45, 30), span('procedure', 250, 40), span('recovery', 290, 60)],
    arriveAt: later(begins, -20),
    homeBy: later(begins, 370),
    waitMinutes: 15,
    doctor: DOCTOR,
    afternoon: 'held',
    ...changes,
  };
}

export const anOffer = (changes: Partial<WaitlistOffer> = {}): WaitlistOffer => ({
  id: 'offer-1',
  itineraryId: '2026-11-21 09:30',
  date: '2026-11-21',
  arriveAt: at('09:10', '2026-11-21'),
  start: at('13:30', '2026-11-21'),
  homeBy: at('15:40', '2026-11-21'),
  offeredAt: at('11:40'),
  expiresAt: at('12:00'),
  freed: true,
  freedVisitId: null,
  ...changes,
});

export const anEntry = (changes: Partial<WaitlistEntry> = {}): WaitlistEntry => ({
  id: 'entry-1',
  version: 1,
  state: changes.offer ? 'offered' : 'waiting',
  patient: aPatient(),
  phone: '+819011120141',
  treatment: 'dst',
  discs: 1,
  fromDate: '2026-11-21',
  toDate: '2026-12-04',
  notBefore: null,
  notAfter: null,
  doctorId: null,
  imagesFromElsewhere: false,
  decidedEarlier: false,
  noticeMinutes: 120,
  note: null,
  addedAt: at('09:05'),
  visitId: null,
  offer: null,
  ...changes,
});
