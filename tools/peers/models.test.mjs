import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import './testing/from-source.mjs';

const { clinicDayInstance, DEFAULT_PLAN_POLICY, measure, planDay, validateSchedule } =
  await import('./testing/engine.ts');
const { peerDayOf } = await import('./day/peer-day-of.ts');
const { peerPlanOf } = await import('./day/peer-plan.ts');
const { scheduleOf } = await import('./day/schedule-of.ts');
const { clinicDayForCpSat } = await import('./models/cp-sat/clinic-day.ts');
const { clinicDayForMilp } = await import('./models/milp/clinic-day.ts');
const { lpText } = await import('./models/milp/lp-text.ts');
const { clinicDayForMiniZinc } = await import('./models/minizinc/clinic-day-data.ts');
const { cpBreaches, cpCost } = await import('./testing/cp-breaches.ts');
const { programBreaches, programCost } = await import('./testing/program-breaches.ts');

const { weights, slack } = DEFAULT_PLAN_POLICY;

/** Days with and without images, some too full for everybody. */
const days = [
  [2, 3],
  [3, 2],
  [6, 1],
  [9, 4],
  [12, 7],
].map(([visits = 0, seed = 0]) => {
  const problem = clinicDayInstance({ visits, seed });
  const { schedule, objective } = planDay(problem, { iterations: 10 });
  const day = peerDayOf(problem);
  return { problem, schedule, cost: objective.total, day, plan: peerPlanOf(day, schedule) };
});

describe('a plan told to the peers', () => {
  it('comes back as a sound schedule of the same cost', () => {
    for (const { problem, day, plan, cost } of days) {
      const back = scheduleOf(problem, day, plan);
      assert.deepEqual(validateSchedule(problem, back, slack), []);
      assert.equal(measure(problem, back, weights).total, cost);
    }
  });

  it('starts every step where the peers may start it', () => {
    for (const { day, plan } of days)
      day.visits.forEach((visit, index) => {
        for (const { kind, from, until } of visit.steps) {
          const start = plan.visits[index]?.starts[kind] ?? from;
          assert.ok(from <= start && start <= until, `${visit.id} ${kind}`);
        }
      });
  });
});

describe('the model of CP-SAT', () => {
  it('is kept by our own plan, at the same cost', () => {
    for (const { day, plan, cost } of days) {
      const { proto } = clinicDayForCpSat(day, plan);
      assert.deepEqual(cpBreaches(proto), []);
      assert.equal(cpCost(proto), cost);
    }
  });

  it('reads our own plan out of its values', () => {
    for (const { day, plan } of days) {
      const { proto, planOf } = clinicDayForCpSat(day, plan);
      assert.deepEqual(planOf(proto.solutionHint.values), plan);
    }
  });

  it('sees a doctor in two places', () => {
    const { day, plan } = days[4] ?? assert.fail();
    const both = {
      ...plan,
      visits: plan.visits.map((one) => one && { ...one, doctor: day.visits[0]?.doctors[0] ?? 0 }),
    };
    assert.notDeepEqual(cpBreaches(clinicDayForCpSat(day, both).proto), []);
  });
});

describe('the program of HiGHS', () => {
  it('is kept by our own plan, at the same cost or, where rooms are used late, at less', () => {
    for (const { day, plan, cost } of days) {
      const { program } = clinicDayForMilp(day, plan);
      assert.deepEqual(programBreaches(program), []);
      assert.ok(programCost(program) <= cost);
      assert.ok(programCost(program) > 0.9 * cost);
    }
  });

  it('reads our own plan out of its values, with rooms that cost no more', () => {
    for (const { problem, day, plan, cost } of days) {
      const { program, planOf } = clinicDayForMilp(day, plan);
      const back = scheduleOf(problem, day, planOf(program.warm));
      assert.deepEqual(validateSchedule(problem, back, slack), []);
      assert.ok(measure(problem, back, weights).total <= cost);
    }
  });

  it('sees a recovery that begins before the procedure is over', () => {
    const { day, plan } = days[2] ?? assert.fail();
    const early = plan.visits.map(
      (one) => one && { ...one, starts: { ...one.starts, recovery: one.starts.procedure ?? 0 } },
    );
    assert.notDeepEqual(programBreaches(clinicDayForMilp(day, { visits: early }).program), []);
  });

  it('is written with every variable in order and every row once', () => {
    const { day, plan } = days[0] ?? assert.fail();
    const { program } = clinicDayForMilp(day, plan);
    const text = lpText(program);
    const objective = /cost:([^]*)Subject To/.exec(text)?.[1] ?? '';
    assert.deepEqual(
      objective.match(/x\d+/g),
      [...program.variables.keys()].map((column) => `x${column}`),
    );
    const rows = new Set([...text.matchAll(/^ r(\d+)l?:/gm)].map(([, row]) => row));
    assert.equal(rows.size, program.rows.length);
    assert.match(text, /\nBinaries\n[^]*\nEnd\n$/);
    assert.ok(
      text.split('\n').every((line) => line.length < 250),
      'a line is too long for solvers',
    );
    assert.doesNotMatch(text, /NaN|undefined|Infinity/);
  });
});

describe('the data of MiniZinc', () => {
  it('has every list as long as it says, and no names the model does not ask for', async () => {
    const { readFile } = await import('node:fs/promises');
    const model = await readFile(new URL('models/minizinc/clinic-day.mzn', import.meta.url), 'utf8');
    for (const { day, plan, cost } of days) {
      /** @type {Record<string, unknown>} */
      const data = clinicDayForMiniZinc(day, plan, cost).data;
      const asked = [
        ...model.matchAll(/^(?:array\[([^\]]*)\] of )?(?!var|set|predicate|function)[^:=%\n]*?: (\w+);$/gm),
      ];
      const parameters = asked.filter(([line]) => !line.includes('var '));
      assert.deepEqual(parameters.map(([, , name]) => name).sort(), Object.keys(data).sort());
      for (const [, index = '', name = ''] of parameters) {
        const list = data[name];
        const count = data[`${index.split(',')[0]?.toLowerCase()}s`];
        if (index !== '' && index !== 'int') assert.equal(Array.isArray(list) && list.length, count, name);
      }
    }
  });

  it('reads our own plan out of the decisions it starts from', () => {
    for (const { day, plan, cost } of days) {
      const { data, planOf } = clinicDayForMiniZinc(day, plan, cost);
      const { steps, visits, uses, warm } =
        /** @type {Record<'steps' | 'visits' | 'uses', number> & { warm: number[] }} */ (data);
      const left = [...warm];
      const [start, doctor, reviewer, room, pool, placed] = /** @type {const} */ ([
        left.splice(0, steps),
        left.splice(0, visits),
        left.splice(0, visits),
        left.splice(0, visits),
        left.splice(0, uses),
        left.splice(0, visits),
      ]);
      assert.equal(left.length, 0);
      assert.deepEqual(planOf({ cost, start, doctor, reviewer, room, pool, placed }), plan);
    }
  });
});

describe('a day the peers do not know', () => {
  const [{ problem } = assert.fail()] = days;

  it('is refused where something is reserved', () => {
    const resources = problem.day.resources.map((row) => ({ ...row, busy: [{ from: 600, until: 615 }] }));
    assert.throws(() => peerDayOf({ ...problem, day: { ...problem.day, resources } }), /already reserved/);
  });

  it('is refused where it has begun', () => {
    const visits = problem.visits.map((visit) => ({ ...visit, started: [] }));
    assert.throws(() => peerDayOf({ ...problem, visits }), /has begun/);
  });

  it('is refused where a time lies between two slots', () => {
    const resources = problem.day.resources.map((row) => ({ ...row, turnoverMinutes: 7 }));
    assert.throws(() => peerDayOf({ ...problem, day: { ...problem.day, resources } }), /7 minutes/);
  });
});
