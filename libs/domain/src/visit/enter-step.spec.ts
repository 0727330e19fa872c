import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { at } from '../testing/at.ts';
import { complete, eligible, screening, skip, start, stop } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';
import type { StepKind } from './vocabulary.ts';
import type { Visit } from './visit.ts';

const status = (visit: Visit, kind: StepKind): string | undefined =>
  visit.steps.find((step) => step.kind === kind)?.status;

describe('starting imaging', () => {
  it('takes MRI and X-ray in either order, and one closes the other', () => {
    const first = told(aVisitAfter('screening'), start('xray'), '09:00', 'radiographer');
    const second = told(first, start('mri'), '09:20', 'radiographer');
    expect([status(second, 'xray'), status(second, 'mri'), second.stage]).toEqual(['done', 'in-progress', 'imaging']);
    expect(second.steps.find(({ kind }) => kind === 'xray')?.endedAt).toBe(at('09:20'));
  });

  it('keeps the rooms and people really used apart from what was planned', () => {
    const started = told(aVisitAfter('screening'), start('mri', { resources: ['mri-2'] }), '09:05', 'radiographer');
    expect(started.steps.find(({ kind }) => kind === 'mri')).toMatchObject({
      planned: { start: at('09:00'), resources: ['room-mri'] },
      startedAt: at('09:05'),
      usedResources: ['mri-2'],
    });
  });

  it('may begin again after it was stopped', () => {
    const stopped = told(aVisit('imaging'), stop('mri'), '09:10', 'radiographer');
    expect(status(told(stopped, start('mri'), '09:40', 'radiographer'), 'mri')).toBe('in-progress');
  });

  it('does not begin twice', () => {
    expect(tell(aVisitAfter('mri-done'), start('mri'), '09:40')).toMatchObject({
      error: { code: 'wrong-step-status', status: 'done', allowed: ['planned', 'stopped'] },
    });
  });

  it('may be asked for in a consultation that pauses undecided, not in the middle of it', () => {
    const early = start('consultation', { overrides: [{ gate: 'images', reason: 'severe pain' }] });
    const seen = told(aVisitAfter('mri-done'), early, '09:40');
    expect(tell(seen, start('xray'), '09:50')).toMatchObject({ error: { code: 'another-step-in-progress' } });
    const paused = told(seen, complete('consultation'), '09:50');
    const imaged = told(paused, start('xray'), '09:55');
    expect([imaged.stage, status(imaged, 'xray')]).toEqual(['in-consultation', 'in-progress']);
  });
});

describe('starting the consultation', () => {
  it('waits for both images', () => {
    expect(tell(aVisitAfter('mri-done'), start('consultation'), '10:00')).toMatchObject({
      error: { code: 'gates-not-met', gates: ['images'] },
    });
  });

  it('begins from the check-in when the images were brought along', () => {
    const brought = told(told(aVisit('checked-in'), skip('mri'), '08:45'), skip('xray'), '08:46');
    expect(told(brought, start('consultation'), '09:00').stage).toBe('in-consultation');
  });

  it('closes the image the patient has come from', () => {
    const seen = told(aVisitAfter('xray-started'), start('consultation'), '09:50');
    expect(status(seen, 'xray')).toBe('done');
  });
});

describe('starting the preparation', () => {
  it('is refused while undecided', () => {
    expect(tell(aVisit('in-consultation'), start('preparation'), '13:00')).toMatchObject({
      error: { code: 'wrong-stage' },
    });
  });

  it('closes a consultation that nobody ended', () => {
    expect(status(told(aVisit('decided'), start('preparation'), '13:00', 'nurse'), 'consultation')).toBe('done');
  });

  it('is refused when the decision is no longer valid on the day', () => {
    const stale = { ...aVisit('decided'), date: '2025-12-24' };
    const decided = { ...stale, decisions: stale.decisions.map((made) => ({ ...made, validUntil: '2025-12-23' })) };
    expect(tell(decided as Visit, start('preparation'), '13:00')).toMatchObject({
      error: { gates: ['eligible-today'] },
    });
  });
});

describe('starting the procedure', () => {
  it('lets a prepared patient in and closes the preparation', () => {
    const inside = told(aVisitAfter('sign-in'), start('procedure'), '13:30');
    expect([inside.stage, status(inside, 'preparation')]).toEqual(['in-procedure', 'done']);
  });

  it('does not pass over the preparation, unless a doctor did', () => {
    const signedIn = told(aVisitAfter('consent', { without: [] }), start('preparation'), '13:00', 'nurse');
    const back = told(signedIn, stop('preparation'), '13:05', 'nurse');
    expect(tell(back, start('procedure'), '13:30')).toMatchObject({
      error: { code: 'step-out-of-order', first: ['step-preparation'] },
    });
    const skipped = told(back, skip('preparation'), '13:10');
    expect(tell(skipped, start('procedure'), '13:30')).toMatchObject({
      error: { code: 'gates-not-met', gates: ['fever-checked', 'baseline-observation', 'sign-in'] },
    });
  });

  it('is not begun from the consultation', () => {
    expect(tell(aVisit('in-consultation'), start('procedure'), '13:30')).toMatchObject({
      error: { code: 'wrong-stage' },
    });
  });
});

describe('starting any step', () => {
  it('knows the visit’s steps only', () => {
    const unknown = { ...start('mri'), stepId: 'elsewhere' };
    expect(tell(aVisit('checked-in'), unknown, '09:00')).toMatchObject({ error: { code: 'unknown-step' } });
  });

  it('does not lie before what happened last', () => {
    expect(tell(aVisitAfter('mri-done'), start('xray'), '09:29')).toMatchObject({
      error: { code: 'time-out-of-order', notBefore: at('09:30') },
    });
    expect(tell(aVisitAfter('mri-done'), start('xray'), '09:30')).toMatchObject({ ok: true });
  });

  it('takes overrides from a doctor only, with a reason, and keeps those that were needed', () => {
    const visit = told(aVisit('checked-in'), screening({ pregnancy: 'possible' }), '08:45', 'radiographer');
    const word = (reason: string) =>
      start('xray', {
        overrides: [
          { gate: 'pregnancy-screening', reason },
          { gate: 'images', reason: 'not needed here' },
        ],
      });
    expect(tell(visit, start('xray'), '09:00')).toMatchObject({ error: { gates: ['pregnancy-screening'] } });
    expect(tell(visit, word('shielded'), '09:00', 'radiographer')).toMatchObject({ error: { code: 'doctor-only' } });
    expect(tell(visit, word(''), '09:00')).toMatchObject({ error: { code: 'incomplete' } });
    expect(told(visit, word('shielded'), '09:00').overrides).toMatchObject([
      { gate: 'pregnancy-screening', act: 'xray', reason: 'shielded', by: { roles: ['doctor'] } },
    ]);
  });

  it('asks again before the fluoroscope for what was overridden before the X-ray', () => {
    const possible = told(aVisitAfter('sign-in'), screening({ pregnancy: 'possible' }), '13:16', 'nurse');
    expect(tell(possible, start('procedure'), '13:30')).toMatchObject({ error: { gates: ['pregnancy-screening'] } });
  });
});

describe('skipping a step', () => {
  it('accepts images from elsewhere, by a doctor, also before the day', () => {
    expect(tell(aVisit('booked'), skip('mri'), '07:00', 'radiographer')).toMatchObject({
      error: { code: 'doctor-only' },
    });
    expect(status(told(aVisit('booked'), skip('mri'), '07:00'), 'mri')).toBe('skipped');
  });

  it('never passes over consultation, procedure, rest or review', () => {
    for (const kind of ['consultation', 'procedure', 'recovery', 'discharge-review'] as const) {
      expect(tell(aVisit('decided'), skip(kind), '11:00')).toMatchObject({
        error: { code: 'wrong-step-kind', kind, allowed: ['mri', 'xray', 'preparation'] },
      });
    }
  });
});

describe('stopping a step', () => {
  it('sends a stopped procedure to rest and review all the same', () => {
    const stopped = told(aVisit('in-procedure'), stop('procedure'), '13:50');
    expect([stopped.stage, status(stopped, 'procedure'), stopped.procedure]).toEqual([
      'awaiting-room',
      'stopped',
      null,
    ]);
    expect(told(stopped, start('recovery'), '14:00', 'nurse').stage).toBe('in-recovery');
  });

  it('returns a stopped preparation to the decision', () => {
    expect(told(aVisit('in-preparation'), stop('preparation'), '13:05', 'nurse').stage).toBe('decided');
  });

  it('lets an interrupted consultation begin again, and no decision fall in between', () => {
    const away = told(aVisit('in-consultation'), stop('consultation'), '10:05');
    expect(tell(away, eligible(), '10:10')).toMatchObject({ error: { code: 'wrong-step-status', status: 'stopped' } });
    const back = told(away, start('consultation'), '10:20');
    expect(told(back, eligible(), '10:30').stage).toBe('decided');
  });
});
