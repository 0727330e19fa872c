import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Explanation } from '../model/explanation.ts';
import type { ClinicDay } from '../model/clinic-day.ts';
import type { DayResource } from '../model/resource.ts';
import { visitTemplate } from '../templates/visit-template.ts';
import type { DayQuery } from '../testing/arbitrary-queries.ts';
import { arbitraryQuery } from '../testing/arbitrary-queries.ts';
import { aClinicDay, aNurse, aResource, at, during } from '../testing/clinic-day-builder.ts';
import { enumerateItineraries } from '../testing/enumerate-itineraries.ts';
import { explainNoItinerary } from './explain-no-itinerary.ts';
import type { ItineraryQuery } from './itinerary-query.ts';

const template = visitTemplate({ treatment: 'dst', firstDiscMinutes: 40, furtherDiscMinutes: 10, discs: 1 });

const why = (changed: readonly DayResource[], asked: Partial<ItineraryQuery> = {}): Explanation | undefined =>
  explainNoItinerary({ days: [aClinicDay(changed)], template, ...asked })[0];

describe('saying why a day has no place', () => {
  it('says nothing of a day that has one', () => {
    expect(why([])).toBeUndefined();
  });

  it('names the operating room that is taken, and that one free stretch of it would do', () => {
    const told = why([aResource('or', 'operating-room', { busy: [during('08:30–18:00')], turnoverMinutes: 15 })]);
    expect(told?.obstacles[0]).toMatchObject({
      step: 'procedure',
      cause: 'lacking',
      lacks: [{ step: 'procedure', kind: 'operating-room', because: 'taken', resources: ['or'] }],
    });
    expect(told?.resources).toEqual([
      {
        resource: 'or',
        kind: 'operating-room',
        uses: [{ step: 'procedure', from: at('12:50'), until: at('13:30') }],
      },
    ]);
  });

  it('tells a fluoroscope that is down from the room it stands in', () => {
    const told = why([aResource('scope', 'fluoroscope', { unitOf: 'or', open: [] })]);
    expect(told?.obstacles[0]?.lacks).toEqual([
      {
        step: 'procedure',
        kind: 'fluoroscope',
        because: 'closed',
        resources: ['scope'],
        from: at('12:50'),
        until: at('15:35'),
      },
    ]);
    expect(told?.resources.map(({ resource }) => resource)).toEqual(['scope']);
  });

  it('takes a closed room and what stands in it for one', () => {
    const told = why([
      aResource('or', 'operating-room', { open: [] }),
      aResource('scope', 'fluoroscope', { unitOf: 'or', open: [] }),
    ]);
    expect(told?.obstacles[0]?.lacks).toMatchObject([{ kind: 'operating-room', because: 'closed' }]);
    expect(told?.resources).toMatchObject([{ resource: 'or', uses: [{ step: 'procedure', from: at('12:50') }] }]);
  });

  it('names the first step of the day that fails, not the ones behind it', () => {
    const told = why([
      aResource('mri', 'mri-scanner', { open: [] }),
      aResource('room', 'recovery-room', { busy: [during('08:30–18:00')] }),
    ]);
    expect(told?.obstacles[0]).toMatchObject({ step: 'mri', lacks: [{ kind: 'mri-scanner', because: 'closed' }] });
    // With two things in the way, no single one is enough.
    expect(told?.resources).toEqual([]);
  });

  it('names a nurse by the person, not by her units', () => {
    const told = why(aNurse('nurse', { open: [during('08:30–12:00')] }));
    expect(told?.obstacles[0]?.lacks).toEqual([
      {
        step: 'preparation',
        kind: 'nurse',
        because: 'closed',
        resources: ['nurse'],
        from: at('12:30'),
        until: at('14:15'),
      },
    ]);
    expect(told?.resources.map(({ resource }) => resource)).toEqual(['nurse']);
  });

  it('says that everybody is there, but never at the same time', () => {
    const told = why([
      aResource('or', 'operating-room', { open: [during('08:30–13:55')] }),
      aResource('sato', 'doctor', { skills: ['dst'], busy: [during('12:00–13:20')] }),
    ]);
    expect(told?.obstacles[0]).toMatchObject({ step: 'procedure', cause: 'never-together', lacks: [] });
    expect(told?.resources.map(({ resource }) => resource)).toEqual(['or', 'sato']);
  });

  it('says that nobody does the treatment', () => {
    const told = why([aResource('sato', 'doctor', { skills: ['podd'] })]);
    expect(told?.obstacles[0]).toMatchObject({ step: 'consultation', lacks: [{ kind: 'doctor', because: 'nobody' }] });
  });

  it('says that there is no time for a step, and which wish would have to be given up', () => {
    const told = why([], { notBefore: at('11:30'), notAfter: at('17:00') });
    expect(told?.obstacles[0]).toMatchObject({
      step: 'consultation',
      cause: 'no-time',
      from: at('12:10'),
      until: at('12:00'),
    });
    expect(told?.wishes).toEqual([{ wish: 'not-before', arriveAt: at('10:35'), homeBy: at('14:40'), doctor: 'sato' }]);
  });

  it('says which doctor’s name stands in the way', () => {
    const away = aResource('mori', 'doctor', { skills: ['dst'], open: [] });
    const told = why([away], { doctor: 'mori' });
    expect(told?.obstacles[0]?.lacks).toMatchObject([{ kind: 'doctor', because: 'closed', resources: ['mori'] }]);
    expect(told?.wishes).toMatchObject([{ wish: 'doctor', doctor: 'sato' }]);
  });

  it('says with each doctor what is in the way, and of those who are all away at once', () => {
    const away = ['mori', 'kato'].map((id) =>
      aResource(id, 'doctor', { skills: ['dst'], open: [during('14:00–18:00')] }),
    );
    const told = why([...away, aResource('or', 'operating-room', { busy: [during('08:30–17:10')] })]);
    expect(told?.obstacles).toMatchObject([
      {
        step: 'procedure',
        doctors: ['sato'],
        lacks: [{ kind: 'operating-room', because: 'taken', freeFrom: at('17:10') }],
      },
      {
        step: 'consultation',
        doctors: ['mori', 'kato'],
        lacks: [{ kind: 'doctor', because: 'closed', resources: ['mori', 'kato'], freeFrom: at('14:00') }],
      },
    ]);
  });

  it('says that the patient is in the clinic already', () => {
    const [told] = explainNoItinerary({ days: [aClinicDay([], { patientBusy: [during('12:00–12:10')] })], template });
    expect(told?.wishes).toMatchObject([{ wish: 'other-visit', arriveAt: at('10:35') }]);
  });

  it('says that the clinic is closed', () => {
    const { resources } = aClinicDay();
    const told = why(resources.map((one) => ({ ...one, open: [] })));
    expect(told).toMatchObject({ obstacles: [{ cause: 'closed' }], resources: [] });
  });

  it('explains exactly the days without a place, and finds exactly the resources that would help', () => {
    fc.assert(
      fc.property(arbitraryQuery, (asked) => {
        const [day] = asked.days;
        if (!day) return;
        const [told] = explainNoItinerary(asked);
        const possible = enumerateItineraries({ ...asked, day }).length > 0;
        const steps = asked.template.groups.flat();
        if (possible || !steps.some(({ doctor }) => doctor === 'same')) return expect(told).toBeUndefined();
        expect(told?.resources.map(({ resource }) => resource).sort()).toEqual(helpful(asked, day).sort());
        for (const { cause, lacks } of told?.obstacles ?? []) expect(lacks.length > 0).toBe(cause === 'lacking');
        expect(told?.obstacles).not.toEqual([]);
        for (const { lacks } of told?.obstacles ?? [])
          for (const { from, until, freeFrom = Infinity } of lacks) {
            expect(from).toBeLessThanOrEqual(until);
            expect(freeFrom).toBeGreaterThan(until);
          }
        expect(told?.obstacles.flatMap(({ doctors }) => doctors).sort()).toEqual(whoTreats(asked, day).sort());
      }),
      { numRuns: 120 },
    );
  });
});

/** The doctors who do the treatment, where the clinic is open at all. */
function whoTreats(
  { template: { treatment, doctor: bound }, doctor: wished }: DayQuery,
  { resources }: ClinicDay,
): string[] {
  if (!resources.some(({ open }) => open.some(({ from, until }) => from < until))) return [];
  return resources
    .filter(({ kind, skills }) => kind === 'doctor' && skills?.includes(treatment))
    .map(({ id }) => id)
    .filter((id) => id === (wished ?? id) && (bound?.rule !== 'required' || bound.id === id));
}

/** The owners of rows that make the day possible when they are free all day, by trying; a room together with what stands in it when neither does alone. */
function helpful(asked: DayQuery, day: ClinicDay): string[] {
  const open = day.resources.flatMap((one) => one.open.filter(({ from, until }) => from < until));
  const whole = { from: Math.min(...open.map(({ from }) => from)), until: Math.max(...open.map(({ until }) => until)) };
  const ownerOf = (one: DayResource): string => (one.kind === 'nurse' ? (one.unitOf ?? one.id) : one.id);
  const helps = (...owners: readonly string[]): boolean => {
    const freed = day.resources.map((one) =>
      owners.includes(ownerOf(one)) ? { ...one, open: [whole], busy: [] } : one,
    );
    return enumerateItineraries({ ...asked, day: { ...day, resources: freed } }).length > 0;
  };
  const own = (room: string): string[] =>
    day.resources.flatMap(({ id, kind, unitOf }) => (kind === 'fluoroscope' && unitOf === room ? [id] : []));
  return [...new Set(day.resources.map(ownerOf))].filter(
    (owner) => helps(owner) || (!own(owner).some((device) => helps(device)) && helps(owner, ...own(owner))),
  );
}
