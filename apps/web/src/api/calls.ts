import { answer, client } from './client.ts';
import type { components, operations } from './schema.ts';
import type { HistoryView, NewPatient, PatientSearch, VisitView } from './views.ts';

type Schemas = components['schemas'];
export type AvailabilitySearch = operations['availability.list']['parameters']['query'] & { from: string; to: string };
export type StandbySearch = operations['availability.onStandby']['parameters']['query'] & { from: string; to: string };

/** Where a proposal is found. */
interface Proposed {
  date: string;
  id: string;
}

const ALL = 200;
const by = (id: string) => ({ path: { id } });
const once = (key: string) => ({ 'idempotency-key': key });
const until = (signal: AbortSignal | undefined): { signal?: AbortSignal } => (signal === undefined ? {} : { signal });

/** Every call of the contract that the screens make; what happens to a visit goes through `useVisitAction`. */
export const calls = {
  session: (signal?: AbortSignal) => answer(client.GET('/api/v1/session', until(signal))),
  signIn: (body: Schemas['SignInDto']) => answer(client.POST('/api/v1/session', { body })),
  signOut: () => answer(client.DELETE('/api/v1/session')),
  board: (date: string, signal: AbortSignal) =>
    answer(client.GET('/api/v1/board', { params: { query: { date } }, signal })),
  visit: (id: string, signal: AbortSignal) =>
    answer(client.GET('/api/v1/visits/{id}', { params: by(id), signal })) as Promise<VisitView>,
  history: (id: string, signal?: AbortSignal) =>
    answer(
      client.GET('/api/v1/visits/{id}/history', { params: { ...by(id), query: { limit: ALL } }, ...until(signal) }),
    ) as Promise<HistoryView>,
  visitsOf: (patient: string, signal: AbortSignal) =>
    answer(client.GET('/api/v1/visits', { params: { query: { patient, limit: 50 } }, signal })),
  treatments: (signal: AbortSignal) => answer(client.GET('/api/v1/treatments', { signal })),
  resources: (signal: AbortSignal) => answer(client.GET('/api/v1/resources', { signal })),
  staff: (signal: AbortSignal) => answer(client.GET('/api/v1/staff', { signal })),
  simulationModel: (date: string | undefined, signal: AbortSignal) =>
    answer(client.GET('/api/v1/simulation-model', { params: { query: date === undefined ? {} : { date } }, signal })),
  recoveryRooms: (signal: AbortSignal) => answer(client.GET('/api/v1/recovery-rooms', { signal })),
  // A search reads, but travels in a body so that no name stands in an address.
  searchPatients: (body: PatientSearch, signal: AbortSignal) =>
    answer(client.POST('/api/v1/patients/search', { body, signal })),
  patient: (id: string, signal: AbortSignal) => answer(client.GET('/api/v1/patients/{id}', { params: by(id), signal })),
  addPatient: (body: NewPatient, key: string) => answer(client.POST('/api/v1/patients', { body, headers: once(key) })),
  availability: (query: AvailabilitySearch, signal: AbortSignal) =>
    answer(client.GET('/api/v1/availability', { params: { query }, signal })),
  standby: (query: StandbySearch, signal: AbortSignal) =>
    answer(client.GET('/api/v1/availability/standby', { params: { query }, signal })),
  holdPolicy: (signal: AbortSignal) => answer(client.GET('/api/v1/hold-policy', { signal })),
  changeHoldPolicy: (body: Schemas['HoldPolicyDto'], version: number, key: string) =>
    answer(
      client.PUT('/api/v1/hold-policy', {
        body,
        params: { header: { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': key } },
      }),
    ),
  standbyDays: (query: { from: string; to: string; risk: number }, signal: AbortSignal) =>
    answer(client.GET('/api/v1/standby-days', { params: { query }, signal })),
  book: (body: Schemas['BookVisitDto'], key: string) =>
    answer(client.POST('/api/v1/visits', { body, headers: once(key) })) as Promise<VisitView>,
  walkIn: (body: Schemas['WalkInDto'], key: string) =>
    answer(client.POST('/api/v1/visits/walk-in', { body, headers: once(key) })) as Promise<VisitView>,
  waitlist: (signal: AbortSignal) =>
    answer(client.GET('/api/v1/waitlist', { params: { query: { limit: ALL } }, signal })),
  addToWaitlist: (body: Schemas['AddToWaitlistDto'], key: string) =>
    answer(client.POST('/api/v1/waitlist', { body, headers: once(key) })),
  leaveWaitlist: (id: string, key: string) =>
    answer(client.DELETE('/api/v1/waitlist/{id}', { params: by(id), headers: once(key) })),
  offerPlace: (id: string, body: Schemas['OfferDto'], key: string) =>
    answer(client.POST('/api/v1/waitlist/{id}/offer', { params: by(id), body, headers: once(key) })),
  acceptOffer: (id: string, key: string) =>
    answer(client.POST('/api/v1/waitlist/{id}/accept', { params: by(id), headers: once(key) })) as Promise<VisitView>,
  declineOffer: (id: string, body: Schemas['DeclineDto'], key: string) =>
    answer(client.POST('/api/v1/waitlist/{id}/decline', { params: by(id), body, headers: once(key) })),
  proposals: (date: string, signal: AbortSignal) =>
    answer(
      client.GET('/api/v1/days/{date}/proposals', {
        params: { path: { date }, query: { state: 'all', limit: 20 } },
        signal,
      }),
    ),
  planProblem: (date: string, signal: AbortSignal) =>
    answer(client.GET('/api/v1/days/{date}/plan-problem', { params: { path: { date } }, signal })),
  replan: (date: string, key: string, body: Schemas['ReplanDto'] = {}) =>
    answer(client.POST('/api/v1/days/{date}/replan', { params: { path: { date } }, body, headers: once(key) })),
  applyProposal: ({ date, id }: Proposed, key: string) =>
    answer(
      client.POST('/api/v1/days/{date}/proposals/{id}/apply', { params: { path: { date, id } }, headers: once(key) }),
    ),
  dismissProposal: ({ date, id }: Proposed, key: string) =>
    answer(
      client.POST('/api/v1/days/{date}/proposals/{id}/dismiss', {
        params: { path: { date, id } },
        body: {},
        headers: once(key),
      }),
    ),
  tellOf: ({ date, id }: Proposed, body: Schemas['ToldDto'], key: string) =>
    answer(
      client.POST('/api/v1/days/{date}/proposals/{id}/told', {
        params: { path: { date, id } },
        body,
        headers: once(key),
      }),
    ),
  acknowledge: (id: string, key: string) =>
    answer(client.POST('/api/v1/alerts/{id}/acknowledge', { params: by(id), headers: once(key) })),
  resourceReady: (id: string, key: string) =>
    answer(client.POST('/api/v1/resources/{id}/ready', { params: by(id), headers: once(key) })),
  closeResource: (id: string, body: Schemas['CloseResourceDto'], key: string) =>
    answer(client.POST('/api/v1/resources/{id}/closures', { params: by(id), body, headers: once(key) })),
  reopenResource: (id: string, closureId: string, key: string) =>
    answer(
      client.DELETE('/api/v1/resources/{id}/closures/{closureId}', {
        params: { path: { id, closureId } },
        headers: once(key),
      }),
    ),
};
