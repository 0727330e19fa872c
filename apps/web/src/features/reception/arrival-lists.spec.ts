import { describe, expect, it } from '@jest/globals';
import { aPatient, aStep, aVisit, at } from '../../testing/views.ts';
import { arrivalLists, freedAfternoons, patienceOf, sameSurnames } from './arrival-lists.ts';

const waiting = (id: string, since: string, changes = {}) =>
  aVisit({
    id,
    status: 'checked-in',
    place: { where: 'waiting', stepKind: 'mri', resourceId: null, since: at(since) },
    ...changes,
  });
const ids = (visits: readonly { id: string }[]) => visits.map(({ id }) => id);

describe('the desk’s lists', () => {
  it('puts the latest before the next to come', () => {
    const visits = [
      aVisit({ id: 'next', arriveAt: at('11:50') }),
      aVisit({ id: 'late', arriveAt: at('11:20'), late: { minutes: 22 } }),
      aVisit({ id: 'later', arriveAt: at('11:00'), late: { minutes: 42 } }),
    ];
    expect(ids(arrivalLists(visits).expected)).toEqual(['later', 'late', 'next']);
  });

  it('puts who may go home or has a red flag before who waits, the longest wait first', () => {
    const visits = [
      waiting('short', '11:30'),
      waiting('long', '10:30'),
      waiting('flag', '11:35', { redFlagOpen: true }),
      waiting('home', '11:40', { status: 'not-eligible' }),
    ];
    expect(ids(arrivalLists(visits).here)).toEqual(['flag', 'home', 'long', 'short']);
  });

  it('keeps a visit that ended inside the clinic on the list until the patient has left', () => {
    const inside = waiting('inside', '11:00', { status: 'transferred' });
    const gone = aVisit({
      id: 'gone',
      status: 'left',
      place: { where: 'gone', stepKind: null, resourceId: null, since: null },
    });
    const { here, ended } = arrivalLists([inside, gone]);
    expect(ids(here)).toEqual(['inside']);
    expect(ids(ended)).toEqual(['gone']);
  });

  it('shows freed procedures that still lie ahead', () => {
    const freed = (id: string, start: string) =>
      aVisit({ id, steps: [aStep('procedure', start, 40, { reservation: 'released' })] });
    const shown = freedAfternoons(
      [freed('b', '15:00'), freed('a', '14:00'), freed('past', '11:00'), aVisit()],
      Date.parse(at('11:42')),
    );
    expect(shown.map(({ visit }) => visit.id)).toEqual(['a', 'b']);
  });

  it('no longer shows a freed procedure once somebody else has its room at that time', () => {
    const room = (id: string) => [{ id, kind: 'operating-room' as const, name: id, nameEn: id }];
    const procedure = (start: string, reservation: 'released' | 'held', id: string) => [
      aStep('procedure', start, 40, { reservation, resources: room(id) }),
    ];
    const freed = aVisit({ id: 'freed', steps: procedure('14:00', 'released', 'or-1') });
    const shown = (start: string, id: string) =>
      ids(
        freedAfternoons([freed, aVisit({ steps: procedure(start, 'held', id) })], Date.parse(at('11:42'))).map(
          ({ visit }) => visit,
        ),
      );
    expect(shown('14:20', 'or-1')).toEqual([]);
    expect(shown('14:20', 'or-2')).toEqual(['freed']);
    expect(shown('14:40', 'or-1')).toEqual(['freed']);
  });

  it('warns of one surname however it is written', () => {
    const saito = (id: string, familyName: string) =>
      aVisit({ id, sameSurnameToday: true, patient: aPatient({ id, familyName, familyNameKana: 'サイトウ' }) });
    expect(sameSurnames([saito('1', '斎藤'), saito('2', '斉藤'), aVisit()])).toHaveLength(1);
  });

  it('calls a wait long only after the agreed time has passed', () => {
    const visit = waiting('x', '10:00', { steps: [aStep('mri', '13:00', 30)] });
    expect(patienceOf(visit)).toBe(190);
    expect(patienceOf(waiting('y', '10:00', { steps: [] }))).toBe(60);
  });
});
