import { randomUUID } from 'node:crypto';
import { TREATMENT_CODES } from '@higaeri/domain';
import type { Random } from '../random.ts';
import type { Desk } from './clinics.ts';
import type { Work } from './load.ts';
import { requestOf, type Answer, type Wire } from './wire.ts';
import { TODAY } from './year-server.ts';

const DAY_MS = 86_400_000;
const QUERIES_PER_BOOKING = 20;
const PERIODS = ['', '', '&notBefore=11:00', '&notAfter=16:30', '&notBefore=09:30&notAfter=17:30'];

/** The parts of an itinerary that a desk looks at. */
export interface Offer {
  readonly itineraryId: string;
  readonly date: string;
  readonly treatment: string;
  readonly steps: readonly unknown[];
}

/** A booking that was acknowledged. */
export interface Booked {
  readonly clinicId: string;
  readonly visitId: string;
  readonly steps: number;
}

/** Everything the desks have been told. */
export class Ledger {
  readonly booked: Booked[] = [];
  /** Somebody was faster: the place was offered to two. */
  refused = 0;
  queries = 0;
}

export const later = (days: number): string => new Date(Date.parse(TODAY) + days * DAY_MS).toISOString().slice(0, 10);

/** A row of one's own clinic, whoever asks. */
export const oneRow =
  (desks: readonly Desk[], random: Random): Work =>
  async (wire) => {
    ok(await wire.ask(requestOf({ cookie: random.pick(desks).cookie, path: '/treatments/dst' })), 200);
  };

/** Any treatment, any period of the day, any doctor, any 30 days of the next two months. */
export function anyQuestion({ doctors, unexpected }: Desk, random: Random): string {
  const from = random.below(31);
  const asked = [
    `/availability?treatment=${random.pick(TREATMENT_CODES)}&from=${later(from)}&to=${later(from + 29)}&limit=10`,
  ];
  asked.push(random.pick(PERIODS));
  if (random.below(3) === 0) asked.push(`&doctor=${random.pick(doctors)}`);
  if (random.below(4) === 0) asked.push('&discs=2');
  if (random.below(5) === 0) asked.push('&imagesFromElsewhere=true');
  if (random.below(5) === 0) asked.push(`&patient=${random.pick(unexpected)}`);
  return asked.join('');
}

/** Twenty questions, then one of the days offered last is booked. */
export function deskWork(desks: readonly Desk[], random: Random, ledger: Ledger): Work {
  let last: { desk: Desk; answer: Answer } | undefined;
  let turn = 0;
  return async (wire) => {
    turn += 1;
    const offers = turn % (QUERIES_PER_BOOKING + 1) === 0 && last ? offersIn(last.answer) : [];
    if (last && offers.length > 0)
      return book(wire, '/visits', { desk: last.desk, offer: random.pick(offers) }, ledger);
    const desk = random.pick(desks);
    const answer = await wire.ask(requestOf({ cookie: desk.cookie, path: anyQuestion(desk, random) }));
    ok(answer, 200);
    ledger.queries += 1;
    if (answer.body.length > 100) last = { desk, answer };
  };
}

export const offersIn = ({ body }: Answer): Offer[] => (JSON.parse(body.toString()) as { items: Offer[] }).items;

/** Books for a patient whom nobody expects yet, and notes what the answer says. */
export async function book(
  wire: Wire,
  path: string,
  { desk, offer }: { desk: Desk; offer: Offer },
  ledger: Ledger,
): Promise<void> {
  const patientId = desk.unexpected.pop();
  if (patientId === undefined) throw new Error('Everybody is booked: fill in more patients.');
  const { itineraryId, treatment, steps } = offer;
  const write = { key: randomUUID(), body: { patientId, treatment, itineraryId } };
  const answer = await wire.ask(requestOf({ cookie: desk.cookie, path, write }));
  if (answer.status === 409) {
    ledger.refused += 1;
    return;
  }
  ok(answer, 201);
  const { id } = JSON.parse(answer.body.toString()) as { id: string };
  ledger.booked.push({ clinicId: desk.clinicId, visitId: id, steps: steps.length });
}

function ok({ status, body }: Answer, wanted: number): void {
  if (status !== wanted) throw new Error(`The server answered ${status}: ${body.toString().slice(0, 500)}`);
}
