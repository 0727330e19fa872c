import { afterEach, describe, expect, it } from '@jest/globals';
import { replanDay, type Situation } from '@higaeri/scheduling';
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
