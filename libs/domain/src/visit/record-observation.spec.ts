import { describe, expect, it } from '@jest/globals';
import { aVisit, aVisitAfter } from '../testing/a-visit.ts';
import { aFact } from '../testing/a-fact.ts';
import { anActor } from '../testing/an-actor.ts';
import { at } from '../testing/at.ts';
import { observation, screening } from '../testing/happenings.ts';
import { tell, told } from '../testing/tell.ts';
import { apply } from './apply.ts';

describe('recording an observation', () => {
  it('counts at the time it was taken, though other things have happened since', () => {
    const late = told(aVisit('cleared'), observation({ clientId: 'offline' }), '14:40', 'nurse');
    expect(late.observations.at(-1)).toMatchObject({ clientId: 'offline', at: at('14:40') });
    expect(late.lastFactAt).toBe(at('15:35'));
  });

  it('is taken in after the patient has gone, but not for a time when they were not here', () => {
    expect(tell(aVisit('departed'), observation({ clientId: 'offline' }), '15:00', 'nurse')).toMatchObject({
      ok: true,
    });
    expect(tell(aVisit('departed'), observation({ clientId: 'late' }), '15:51', 'nurse')).toMatchObject({
      error: { code: 'time-out-of-order', notBefore: at('08:40'), notAfter: at('15:50') },
    });
    expect(tell(aVisit('imaging'), observation(), '08:39', 'nurse')).toMatchObject({
      error: { code: 'time-out-of-order' },
    });
  });

  it('counts once when a tablet sends it twice, and apart when two people chart', () => {
    const once = told(aVisitAfter('arrival'), observation({ clientId: 'x' }), '14:30', 'nurse');
    expect(told(once, observation({ clientId: 'x' }), '14:31', 'nurse').observations).toHaveLength(3);
    expect(told(once, observation({ clientId: 'x' }), '14:31', 'doctor').observations).toHaveLength(4);
  });

  it('needs a patient who has arrived', () => {
    expect(tell(aVisit('booked'), observation(), '08:00')).toMatchObject({ error: { code: 'wrong-stage' } });
    const cancelled = told(aVisit('booked'), { type: 'cancelled', reason: 'ill' }, '07:00');
    expect(tell(cancelled, observation(), '08:00')).toMatchObject({ error: { code: 'wrong-stage' } });
  });
});

describe('the time of a fact', () => {
  it('does not lie in the future', () => {
    const fact = aFact({ type: 'checked-in' }, at('08:40'), anActor('reception'));
    expect(apply(aVisit('booked'), fact, at('08:39:59'))).toMatchObject({
      error: { code: 'time-out-of-order', notAfter: at('08:39:59') },
    });
    expect(apply(aVisit('booked'), fact, at('08:40'))).toMatchObject({ ok: true });
  });

  it('does not lie before the booking', () => {
    const early = aFact(screening(), at('16:59', '2025-11-10'), anActor('nurse'));
    expect(apply(aVisit('booked'), early)).toMatchObject({ error: { code: 'time-out-of-order' } });
  });
});

describe('recording the screening', () => {
  it('lets a radiographer or doctor clear the scanner, nobody else', () => {
    expect(told(aVisit('checked-in'), screening(), '08:45', 'nurse').screening?.mriCleared).toBe(false);
    const cleared = told(aVisit('checked-in'), screening(), '08:45', 'radiographer');
    expect(cleared.screening?.mriCleared).toBe(true);
    expect(told(cleared, screening({ pregnancy: 'no' }), '08:46', 'nurse').screening?.mriCleared).toBe(true);
    expect(told(cleared, screening({ implants: 'yes' }), '08:46', 'nurse').screening?.mriCleared).toBe(false);
  });
});
