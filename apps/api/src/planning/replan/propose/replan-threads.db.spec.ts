import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { replanDay, type Situation } from '@higaeri/scheduling';
import type { ThreadOptions } from '../../../platform/threads/thread-options.ts';
import { TYPESCRIPT_THREADS } from '../../../testing/typescript-threads.ts';
import { UnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { Day, DAY, ok, stepIn } from '../../../visits/testing/a-day.ts';
import type { VisitView } from '../../../visits/views/visit.view.ts';
import { ExtendClinic } from '../../extend/extend-clinic.ts';
import { planProblem } from '../problem/plan-problem.ts';
import { PlanAgain } from './plan-again.ts';
import { ReplanThreads } from './replan-threads.ts';

let day: Day;
let closed = false;
afterEach(async () => {
  if (!closed) await day.close();
  closed = false;
});

/** Threads that, before they do anything, ask at a gate and wait there. */
class GatedThreads {
  readonly threads: ThreadOptions;
  readonly reached: Promise<unknown>;
  private readonly waiting: ServerResponse[] = [];
  private isOpen = false;

  private constructor(private readonly server: Server) {
    const { port } = server.address() as AddressInfo;
    const asks = `data:text/javascript,await fetch('http://127.0.0.1:${port}/')`;
    this.threads = { nodeOptions: [...TYPESCRIPT_THREADS.nodeOptions, '--import', asks] };
    this.reached = once(server, 'request');
    server.on('request', (_, response: ServerResponse) => {
      if (this.isOpen) response.end();
      else this.waiting.push(response);
    });
  }

  static async open(): Promise<GatedThreads> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new GatedThreads(server);
  }

  pass(): void {
    this.isOpen = true;
    for (const response of this.waiting) response.end();
  }

  remove(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** The first procedure takes so long that the second has lost the only operating room to it. */
async function overrun(options: Parameters<typeof Day.begin>[0] = {}): Promise<VisitView> {
  day = await Day.begin({ operatingRooms: 1, recoveryRooms: 2, doctors: 1, nurses: 4, ...options });
  const visits = [await day.book(1), await day.book(2)];
  for (const visit of visits) await day.throughTheMorning(visit);
  const startOf = (visit: VisitView): string => stepIn(visit, 'procedure').planned?.start ?? '';
  const [first] = visits.sort((a, b) => startOf(a).localeCompare(startOf(b))) as [VisitView, VisitView];
  day.api.clock.set(stepIn(first, 'preparation').planned?.start ?? '');
  await day.prepared(first);
  ok(await day.step('doctor', first, 'procedure', 'start'));
  day.api.clock.advance(80);
  await day.api.app.get(ExtendClinic).extendOnce(day.api.clinicId);
  return first;
}

/** The day as it stands, as the engine is asked about it. */
async function situation(visit: VisitView): Promise<Situation> {
  const { app, clock, clinicId } = day.api;
  const problem = await app
    .get(UnitOfWork)
    .read(clinicId, async (tx) => planProblem(await app.get(PlanAgain).facts(tx, DAY, clock.now())));
  if (!problem) throw new Error('the day is over');
  const stepId = stepIn(visit, 'procedure').id;
  return { problem, disruption: { kind: 'overrun', visitId: visit.id, stepId, byMinutes: 40 } };
}

const versions = () => day.api.sql(`SELECT id, version FROM visit ORDER BY id`);
const replan = () => day.api.as('reception').post(`/days/${DAY}/replan`, {});

describe('planning a day again in a thread', () => {
  it('proposes what the engine proposes beside it, with the same seed and iterations', async () => {
    const asked = await situation(await overrun());
    const proposal = await day.api.app.get(ReplanThreads).replan(asked);
    expect(proposal.moves.length).toBeGreaterThan(0);
    const { seed, iterations } = proposal;
    expect(replanDay(asked, { seed, iterations })).toEqual(proposal);
  });

  it('is how a person’s question is answered, and ends with the server', async () => {
    await overrun();
    const { pool } = day.api.app.get(ReplanThreads);
    const answer = await replan();
    expect(answer.status).toBe(201);
    expect(answer.body.moves.length).toBeGreaterThan(0);
    expect(pool.started).toBeGreaterThan(0);
    closed = true;
    await day.close();
    expect(pool.started).toBe(0);
  });

  it('lets everybody else be served meanwhile', async () => {
    const gate = await GatedThreads.open();
    await overrun({ threads: gate.threads });
    const planning = replan();
    await gate.reached;
    expect((await day.api.anybody.get('/health/ready')).status).toBe(200);
    expect((await day.api.as('nurse').get('/board')).status).toBe(200);
    gate.pass();
    expect((await planning).status).toBe(201);
    gate.remove();
  });

  it('that ends before it has an answer leaves the day as it is and says when to ask again; the server goes on', async () => {
    await overrun({ threads: { nodeOptions: ['--import', 'data:text/javascript,process.exit(1)'] } });
    const before = await versions();
    const answer = await replan();
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
      503,
      'service_unavailable',
      '1',
    ]);
    expect(await versions()).toEqual(before);
    expect((await day.api.anybody.get('/health/ready')).status).toBe(200);
  });
});
