import { describe, expect, it } from '@jest/globals';
import type { ClinicDay } from '../model/clinic-day.ts';
import type { Itinerary } from '../model/itinerary.ts';
import type { DayResource } from '../model/resource.ts';
import type { StepKind } from '../model/visit-template.ts';
import type { VisitTemplateParameters } from '../templates/visit-template.ts';
import { visitTemplate } from '../templates/visit-template.ts';
import { aClinicDay, aNurse, aResource, at, during } from '../testing/clinic-day-builder.ts';
import type { ItineraryQuery } from './itinerary-query.ts';
import { searchItineraries } from './search-itineraries.ts';

const parameters: VisitTemplateParameters = {
  treatment: 'dst',
  firstDiscMinutes: 40,
  furtherDiscMinutes: 10,
  discs: 1,
};

const search = (
  day: ClinicDay,
  asked: Partial<VisitTemplateParameters> = {},
  query: Partial<ItineraryQuery> = {},
): readonly Itinerary[] =>
  searchItineraries({ days: [day], template: visitTemplate({ ...parameters, ...asked }), ...query }).itineraries;

const step = (itinerary: Itinerary | undefined, kind: StepKind) => itinerary?.steps.find((one) => one.kind === kind);

const starts = (itineraries: readonly Itinerary[], kind: StepKind): number[] =>
  [...new Set(itineraries.map((one) => step(one, kind)?.from ?? NaN))].sort((a, b) => a - b);

const withDoctor = (sato: Partial<DayResource>): DayResource =>
  aResource('sato', 'doctor', { skills: ['dst'], ...sato });

describe('searching a whole day', () => {
  it('offers a day without waiting first: images, consultation, lunch, procedure, an hour of rest, review', () => {
    const [best] = search(aClinicDay());
    expect(best?.waitMinutes).toBe(0);
    expect(best?.steps.map((one) => [one.kind, one.from, one.until])).toEqual([
      ['mri', at('10:35'), at('11:05')],
      ['xray', at('11:05'), at('11:15')],
      ['consultation', at('11:15'), at('11:45')],
      ['preparation', at('12:30'), at('12:50')],
      ['procedure', at('12:50'), at('13:30')],
      ['recovery', at('13:30'), at('14:30')],
      ['discharge-review', at('14:30'), at('14:40')],
    ]);
    expect(best).toMatchObject({ homeBy: at('14:40'), doctor: 'sato', reviewer: 'sato' });
  });

  it('sees that the order of images with the later consultation may be the one with the earlier arrival', () => {
    const gaps = [
      aResource('mri', 'mri-scanner', { open: [during('09:00–09:30'), during('09:35–10:05')] }),
      aResource('xray', 'xray-room', { open: [during('08:50–09:00'), during('09:30–09:40')] }),
    ];
    const found = search(aClinicDay(gaps));
    expect(starts(found, 'procedure').at(-1)).toBe(at('14:40'));
    for (const itinerary of found) {
      // MRI first allows a consultation until 10:40, X-ray first from 10:05 to 11:05.
      const mriFirst = (step(itinerary, 'procedure')?.from ?? NaN) <= at('14:15');
      expect(itinerary.arriveAt).toBe(mriFirst ? at('09:00') : at('08:50'));
    }
  });

  it('ends with the decision where the afternoon is on standby, whatever the afternoon has', () => {
    const full = aClinicDay();
    const noRoom = { ...full, resources: full.resources.filter(({ kind }) => kind !== 'operating-room') };
    const [best] = search(noRoom, { morningOnly: true });
    expect(best?.steps.map(({ kind }) => kind)).toEqual(['mri', 'xray', 'consultation']);
    expect(best?.homeBy).toBe(step(best, 'consultation')?.until);
    expect(search(noRoom)).toEqual([]);
  });

  it('reserves recovery room and one nurse unit once, from the start of recovery to the end of the review', () => {
    const [best] = search(aClinicDay());
    const rows = best?.reservations.filter((row) => row.step === 'recovery');
    expect(rows).toEqual([
      { resourceId: 'room', step: 'recovery', from: at('13:30'), until: at('14:50') },
      { resourceId: 'nurse 1', step: 'recovery', from: at('13:30'), until: at('14:40') },
    ]);
    expect(step(best, 'discharge-review')?.resources).toEqual(['room', 'nurse 1', 'sato']);
  });

  it('takes a whole nurse for preparation and for the procedure', () => {
    const [best] = search(aClinicDay());
    expect(step(best, 'preparation')?.resources).toEqual(['bay', 'nurse 1', 'nurse 2', 'nurse 3']);
    const watching = aNurse('nurse', { busy: [] }).map((unit, index) =>
      index === 2 ? { ...unit, busy: [during('08:30–18:00')] } : unit,
    );
    expect(search(aClinicDay(watching))).toEqual([]);
    expect(search(aClinicDay([...watching, ...aNurse('second')]))).not.toEqual([]);
  });

  it('needs an operating room with its own fluoroscope', () => {
    const down = aResource('scope', 'fluoroscope', { unitOf: 'or', open: [] });
    expect(search(aClinicDay([down]))).toEqual([]);
    const second = aResource('or 2', 'operating-room', { busy: [during('08:30–18:00')] });
    expect(search(aClinicDay([down, second, aResource('scope 2', 'fluoroscope', { unitOf: 'or 2' })]))).toEqual([]);
  });

  it('needs a doctor who does the treatment', () => {
    expect(search(aClinicDay([withDoctor({ skills: ['podd'] })]))).toEqual([]);
    expect(search(aClinicDay([aResource('sato', 'doctor')]))).toEqual([]);
  });

  it('lets the same doctor consult and operate, never one the morning and another the afternoon', () => {
    const morning = withDoctor({ open: [during('08:30–12:30')] });
    const afternoon = aResource('mori', 'doctor', { skills: ['dst'], open: [during('12:30–18:00')] });
    expect(search(aClinicDay([morning, afternoon]))).toEqual([]);
  });

  it('lets another doctor review only when the own one is not free, and ranks that after', () => {
    const leavesEarly = withDoctor({ open: [during('08:30–14:30')] });
    const mori = aResource('mori', 'doctor', { skills: ['dst'], open: [during('14:00–18:00')] });
    const [best, ...others] = search(aClinicDay([leavesEarly, mori]));
    expect(best).toMatchObject({ doctor: 'sato', reviewer: 'mori', position: { otherReviewer: 1 } });
    expect(others.every((one) => one.reviewer === 'mori')).toBe(true);
    const both = search(
      aClinicDay([aResource('abe', 'doctor', { skills: ['dst'], open: [during('08:30–14:30')] }), withDoctor({})]),
    );
    expect(both[0]).toMatchObject({ doctor: 'sato', reviewer: 'sato' });
    expect(both[1]).toMatchObject({ doctor: 'abe', reviewer: 'sato', homeBy: both[0]?.homeBy });
  });

  it('keeps the turnover free after every room, but lets the next patient follow at that very minute', () => {
    const next = (from: string) =>
      aResource('room', 'recovery-room', { turnoverMinutes: 10, busy: [during(`${from}–18:00`)] });
    expect(starts(search(aClinicDay([next('14:50')])), 'recovery')).toEqual([at('13:30')]);
    expect(search(aClinicDay([next('14:49')]))).toEqual([]);
  });

  it('lets the turnover run past closing, not the step', () => {
    const room = (until: string) =>
      aResource('room', 'recovery-room', { turnoverMinutes: 10, open: [during(`08:30–${until}`)] });
    expect(starts(search(aClinicDay([room('14:40')])), 'recovery')).toEqual([at('13:30')]);
    expect(search(aClinicDay([room('14:39')]))).toEqual([]);
  });

  it('does not work through a lunch break', () => {
    const lunch = withDoctor({ open: [during('08:30–12:45'), during('13:30–18:00')] });
    expect(starts(search(aClinicDay([lunch])), 'procedure')[0]).toBe(at('13:30'));
  });
});

describe('the patient’s own day', () => {
  it('leaves 45 minutes for lunch between consultation and preparation', () => {
    const lateMorning = withDoctor({ busy: [during('08:30–12:00')] });
    const found = search(aClinicDay([lateMorning]));
    expect(starts(found, 'consultation')).toEqual([at('12:00')]);
    expect(starts(found, 'preparation')[0]).toBe(at('13:15'));
  });

  it('waits at most an hour between two steps, lunch not counted', () => {
    const morning = withDoctor({ busy: [during('09:20–12:50')] });
    expect(search(aClinicDay([morning]))).toEqual([]);
    const upTo = (busy: string, operating: string) =>
      search(
        aClinicDay([
          withDoctor({ busy: [during(`08:30–${busy}`), during('12:30–13:00')] }),
          aResource('bay', 'preparation-bay', { open: [during(operating)] }),
        ]),
        { imagesAccepted: true },
      );
    // Consultation 12:00–12:30, lunch to 13:15, then an hour.
    expect(upTo('12:00', '14:15–14:35')[0]).toMatchObject({ waitMinutes: 60 });
    expect(upTo('12:00', '14:20–14:40')).toEqual([]);
  });

  it('ends every morning step by 12:30 and starts none of the afternoon before', () => {
    const found = search(aClinicDay());
    expect(Math.max(...found.map((one) => step(one, 'consultation')?.until ?? NaN))).toBeLessThanOrEqual(at('12:30'));
    expect(starts(found, 'preparation')[0]).toBe(at('12:30'));
    const lateStart = withDoctor({ busy: [during('08:30–12:05')] });
    expect(search(aClinicDay([lateStart]))).toEqual([]);
  });

  it('keeps within the hours the patient asks for', () => {
    const found = search(aClinicDay(), {}, { notBefore: at('10:50'), notAfter: at('15:00') });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((one) => one.arriveAt >= at('10:50') && one.homeBy <= at('15:00'))).toBe(true);
    expect(search(aClinicDay(), {}, { notAfter: at('14:40') })).toHaveLength(1);
    expect(search(aClinicDay(), {}, { notAfter: at('14:39') })).toEqual([]);
  });

  it('does not overlap another visit of the same patient, even during a wait', () => {
    expect(search(aClinicDay([], { patientBusy: [during('12:00–12:10')] }))).toEqual([]);
    expect(
      search(aClinicDay([], { patientBusy: [during('08:00–09:00')] })).every((one) => one.arriveAt >= at('09:00')),
    ).toBe(true);
  });

  it('offers only what still lies ahead today', () => {
    const found = search(aClinicDay([], { from: at('10:32') }));
    expect(Math.min(...found.map((one) => one.arriveAt))).toBeGreaterThanOrEqual(at('10:35'));
    expect(search(aClinicDay([], { from: at('11:25') }))).toEqual([]);
  });

  it('skips imaging when images are accepted, and only confirms a decision of an earlier day', () => {
    const [best] = search(aClinicDay(), { imagesAccepted: true, decidedEarlier: true });
    expect(best?.steps.map((one) => one.kind)).toEqual([
      'consultation',
      'preparation',
      'procedure',
      'recovery',
      'discharge-review',
    ]);
    expect((step(best, 'consultation')?.until ?? 0) - (step(best, 'consultation')?.from ?? 0)).toBe(10);
  });
});

describe('searching only the rest of a visit', () => {
  const rest = { step: 'preparation' as const, earliest: at('12:40') };

  it('finds the afternoon again, from now on, with the doctor who decided', () => {
    const [best] = search(aClinicDay(), { startAfter: rest, doctor: { id: 'sato', rule: 'required' } });
    expect(best?.steps.map((one) => one.kind)).toEqual(['preparation', 'procedure', 'recovery', 'discharge-review']);
    expect(best).toMatchObject({ arriveAt: at('12:40'), doctor: 'sato' });
    expect(search(aClinicDay(), { startAfter: rest, doctor: { id: 'mori', rule: 'required' } })).toEqual([]);
  });

  it('ranks another doctor behind every place with the preferred one', () => {
    const busy = withDoctor({ busy: [during('12:30–15:00')] });
    const mori = aResource('mori', 'doctor', { skills: ['dst'] });
    const found = search(aClinicDay([busy, mori]), { startAfter: rest, doctor: { id: 'sato', rule: 'preferred' } });
    const firstOther = found.findIndex((one) => one.doctor === 'mori');
    expect(found[0]).toMatchObject({ doctor: 'sato' });
    expect(firstOther).toBeGreaterThan(0);
    expect(found.slice(firstOther).every((one) => one.doctor === 'mori')).toBe(true);
  });

  it('keeps lunch and the longest wait when it is told when the morning ended', () => {
    const found = search(aClinicDay(), { startAfter: { ...rest, previousEnd: at('12:20') } });
    expect(starts(found, 'preparation')[0]).toBe(at('13:05'));
    expect(Math.max(...starts(found, 'preparation'))).toBeLessThanOrEqual(at('14:05'));
  });

  it('finds a recovery room for a patient who waits for one, with any reviewing doctor', () => {
    const [best] = search(aClinicDay([], { from: at('14:03') }), {
      startAfter: { step: 'recovery', earliest: at('14:03') },
    });
    expect(best?.steps.map((one) => [one.kind, one.from])).toEqual([
      ['recovery', at('14:05')],
      ['discharge-review', at('15:05')],
    ]);
  });

  it('does not image twice what was imaged out of order', () => {
    const template = visitTemplate({ ...parameters, startAfter: { step: 'mri', earliest: 0, done: ['xray'] } });
    expect(template.groups[0]?.map((one) => one.kind)).toEqual(['mri']);
  });
});

describe('choosing among days', () => {
  const busyMorning = withDoctor({ busy: [during('11:50–12:45')] });
  const days = [
    aClinicDay([], { date: '2026-11-26' }),
    aClinicDay([], { date: '2026-11-24' }),
    aClinicDay([busyMorning], { date: '2026-11-25' }),
  ];
  const template = visitTemplate(parameters);

  it('puts the least waiting first, then the earliest way home as an instant', () => {
    const found = searchItineraries({ days, template }).itineraries;
    const keys = found.map((one) => [one.waitMinutes, one.date, one.homeBy] as const);
    const ordered = [...keys].sort(
      ([w1, d1, h1], [w2, d2, h2]) => w1 - w2 || (d1 < d2 ? -1 : Number(d1 > d2)) || h1 - h2,
    );
    expect(keys).toEqual(ordered);
    expect(found[0]).toMatchObject({ waitMinutes: 0, date: '2026-11-24' });
  });

  it('answers a limited search with the beginning of the whole one', () => {
    const all = searchItineraries({ days, template }).itineraries;
    for (const limit of [0, 1, 7, 40, all.length]) {
      expect(searchItineraries({ days, template, limit }).itineraries).toEqual(all.slice(0, limit));
    }
  });

  it('prefers the nurse who already watches a room to one who could still take a whole procedure', () => {
    const watching = aNurse('abe').map((unit, index) =>
      index === 0 ? { ...unit, busy: [during('08:30–18:00')] } : unit,
    );
    const [best] = search(aClinicDay([...aNurse('nurse'), ...watching]));
    expect(step(best, 'recovery')?.resources).toEqual(['room', 'abe 2']);
  });
});
