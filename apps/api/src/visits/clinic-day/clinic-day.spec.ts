import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../clinic/clinic-settings.ts';
import { ZoneTime } from '../zone-time.ts';
import { clinicDays } from './clinic-day.ts';
import type { CatalogueResource, ClinicFacts } from './clinic-facts.ts';

const MONDAY = '2026-04-06';
const at = (time: string, date = MONDAY): number => Date.parse(`${date}T${time}:00+09:00`);
const EARLIER = at('08:00', '2026-04-01');

const resource = (id: string, more: Partial<CatalogueResource>): CatalogueResource => ({
  id,
  kind: 'operating-room',
  name: id,
  nameEn: id,
  turnoverMinutes: 0,
  unitOf: null,
  staffId: null,
  skills: [],
  sort: 0,
  usable: true,
  ...more,
});

const RESOURCES = [
  resource('or-1', { turnoverMinutes: 15 }),
  resource('doctor-1', { kind: 'doctor', staffId: 'd', skills: ['dst'] }),
  resource('nurse-1', { kind: 'nurse', staffId: 'n' }),
  resource('nurse-1/1', { kind: 'nurse', staffId: 'n', unitOf: 'nurse-1' }),
  resource('nurse-1/2', { kind: 'nurse', staffId: 'n', unitOf: 'nurse-1' }),
  resource('or-old', { usable: false }),
];

const clinic = { id: 'c', name: '', nameEn: '', zone: new ZoneTime('Asia/Tokyo'), settings: DEFAULT_SETTINGS };
const facts = (more: Partial<ClinicFacts> = {}): ClinicFacts => ({
  clinic,
  resources: RESOURCES,
  shifts: [
    {
      staffId: 'd',
      date: MONDAY,
      during: { from: at('09:00'), until: at('19:00') },
      pause: { from: at('12:00'), until: at('12:45') },
    },
    { staffId: 'n', date: MONDAY, during: { from: at('08:30'), until: at('17:00') }, pause: null },
  ],
  exceptions: [],
  closures: [],
  busy: [],
  ...more,
});
const dayOf = (known: ClinicFacts, now = EARLIER, date = MONDAY) => clinicDays(known, date, date, now).days[0];
const openOf = (id: string, known = facts()) => dayOf(known)?.resources.find((row) => row.id === id)?.open;
const minutes = (from: string, until: string) => ({
  from: (at(from) - at('00:00')) / 60_000,
  until: (at(until) - at('00:00')) / 60_000,
});

describe('the day as the search sees it', () => {
  it('opens rooms with the clinic, and people for their shift within it, without the break', () => {
    expect(openOf('or-1')).toEqual([minutes('08:30', '18:00')]);
    expect(openOf('doctor-1')).toEqual([minutes('09:00', '12:00'), minutes('12:45', '18:00')]);
  });

  it('gives every unit of a nurse her shift, and leaves her own row and what is out of use aside', () => {
    expect(openOf('nurse-1/2')).toEqual([minutes('08:30', '17:00')]);
    expect(dayOf(facts())?.resources.map(({ id }) => id)).toEqual(['or-1', 'doctor-1', 'nurse-1/1', 'nurse-1/2']);
  });

  it('closes a unit with the person, and a room for as long as it is closed', () => {
    const closures = [
      { resourceId: 'nurse-1', during: { from: at('10:00'), until: at('11:00') } },
      { resourceId: 'or-1', during: { from: at('00:00', '2026-04-05'), until: at('09:15') } },
    ];
    expect(openOf('nurse-1/1', facts({ closures }))).toEqual([minutes('08:30', '10:00'), minutes('11:00', '17:00')]);
    expect(openOf('or-1', facts({ closures }))).toEqual([minutes('09:15', '18:00')]);
  });

  it('lets a single day differ from the week, open or closed', () => {
    const short = { date: MONDAY, during: { from: at('10:00'), until: at('13:00') } };
    expect(openOf('or-1', facts({ exceptions: [short] }))).toEqual([minutes('10:00', '13:00')]);
    expect(openOf('or-1', facts({ exceptions: [{ date: MONDAY, during: null }] }))).toEqual([]);
  });

  it('keeps closed on Sundays and on public holidays', () => {
    const openOn = (date: string) => dayOf(facts(), EARLIER, date)?.resources[0]?.open;
    expect(openOn('2026-04-12')).toEqual([]);
    expect(openOn('2026-05-05')).toEqual([]);
    expect(openOn('2026-05-07')).toHaveLength(1);
  });

  it('counts what is taken in whole minutes, also what began the day before', () => {
    const busy = [
      {
        resourceId: 'or-1',
        from: [at('20:00', '2026-04-05'), at('10:00') + 30_000],
        until: [at('00:30'), at('10:40') + 1],
      },
    ];
    expect(dayOf(facts({ busy }))?.resources[0]?.busy).toEqual([
      { from: -240, until: 30 },
      { from: 600, until: 641 },
    ]);
  });

  it('begins today at the next whole minute, and leaves days that are over aside', () => {
    expect(dayOf(facts(), at('10:00') + 1)?.from).toBe(601);
    expect(dayOf(facts(), EARLIER)?.from).toBe(0);
    expect(dayOf(facts(), at('00:00', '2026-04-07'))).toBeUndefined();
  });
});
