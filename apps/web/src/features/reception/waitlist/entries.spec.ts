import { describe, expect, it } from '@jest/globals';
import { anEntry, anOffer, at } from '../../../testing/views.ts';
import { askedAbout, offered, timeLeft, waiting } from './entries.ts';

describe('the list as the desk works through it', () => {
  const late = anEntry({ id: 'late', state: 'offered', offer: anOffer({ expiresAt: at('12:10') }) });
  const soon = anEntry({
    id: 'soon',
    state: 'offered',
    offer: anOffer({ expiresAt: at('11:50'), freed: true, freedVisitId: 'visit-7' }),
  });
  const list = [late, anEntry({ id: 'waits' }), soon];

  it('has the offer on top that runs out first, and below who waits', () => {
    expect(offered(list).map(({ id }) => id)).toEqual(['soon', 'late']);
    expect(waiting(list).map(({ id }) => id)).toEqual(['waits']);
  });

  it('knows who is asked about a freed afternoon', () => {
    expect(askedAbout(list, 'visit-7')?.id).toBe('soon');
    expect(askedAbout(list, 'visit-8')).toBeNull();
  });
});

describe('the time an answer has', () => {
  const until = Date.parse(at('12:00'));
  it.each([
    [61 * 60, '1:01:00', null],
    [20 * 60 + 1, '20:01', null],
    [20 * 60, '20:00', 20],
    [19 * 60 + 59, '19:59', 20],
    [300, '5:00', 5],
    [59, '0:59', 1],
  ])('%i seconds before: %s, read aloud as at most %s minutes', (seconds, figures, minutes) => {
    expect(timeLeft(until, until - seconds * 1_000)).toEqual({ over: false, figures, minutes });
  });

  it('is over when it is over', () => {
    expect(timeLeft(until, until).over).toBe(true);
    expect(timeLeft(until, until + 5_000).figures).toBe('0:00');
  });
});
