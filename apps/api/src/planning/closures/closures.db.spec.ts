import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, Day, DAY, ok, stepIn } from '../../visits/testing/a-day.ts';
import type { VisitView } from '../../visits/views/visit.view.ts';

let day: Day;
let visit: VisitView;
beforeAll(async () => {
  day = await Day.begin({ doctors: 2, nurses: 4, operatingRooms: 1, recoveryRooms: 2 });
  visit = await day.book(1);
}, 120_000);
afterAll(() => day.close());

const offers = async (): Promise<unknown[]> =>
  ok(await day.api.as('reception').get(`/availability?treatment=dst&from=${DAY}&to=${DAY}&limit=200`)).items;
const close = (name: string, body: Record<string, unknown>, role: 'manager' | 'radiographer' | 'doctor' = 'manager') =>
  day.api.as(role).post(`/resources/${day.clinic.id[name] ?? name}/closures`, { reason: 'down', ...body });

describe('closing a room, a device or a person', () => {
  it('says which visits have it reserved, warns of each, and takes nobody’s place', async () => {
    const answer = await close('fluoroscope-1', { end: at('20:00') }, 'radiographer');
    const { closure, affected } = ok(answer, 201);
    expect(answer.headers.get('location')).toBe(
      `/api/v1/resources/${closure.resourceId as string}/closures/${closure.id as string}`,
    );
    expect(closure).toMatchObject({ start: at('08:00'), end: at('20:00'), reason: 'down' });
    expect(affected.map(({ id }: { id: string }) => id)).toEqual([visit.id]);
    const warned = await day.view(visit);
    expect(stepIn(warned, 'procedure').reservation).toBe('held');
    expect(warned.alerts.map(({ kind, severity, stepKind }) => [kind, severity, stepKind])).toEqual([
      ['closure', 'warning', 'procedure'],
    ]);
    expect(await offers()).toEqual([]);
    ok(
      await day.api
        .as('radiographer')
        .delete(`/resources/${closure.resourceId as string}/closures/${closure.id as string}`),
      204,
    );
    expect((await offers()).length).toBeGreaterThan(0);
    expect((await day.view(visit)).alerts).toEqual([]);
  });

  it('closes every unit of a nurse with the nurse', async () => {
    const nurse = stepIn(visit, 'procedure').resources.find(({ kind }) => kind === 'nurse')?.id ?? '';
    const { closure, affected } = ok(await close(nurse, { end: at('20:00') }), 201);
    expect(affected.map(({ id }: { id: string }) => id)).toEqual([visit.id]);
    ok(await day.api.as('manager').delete(`/resources/${nurse}/closures/${closure.id as string}`), 204);
  });

  it('shows the manager whom it concerns by call number only', async () => {
    const { closure, affected } = ok(await close('or-1', { start: at('12:00'), end: at('18:00') }), 201);
    expect(affected).toMatchObject([{ id: visit.id, patient: null, callNumber: '1' }]);
    ok(
      await day.api.as('manager').delete(`/resources/${day.clinic.id['or-1'] ?? ''}/closures/${closure.id as string}`),
      204,
    );
  });

  it('refuses what is over, ends before it starts, or is not there', async () => {
    expect(await close('or-1', { end: at('07:00') })).toMatchObject({
      status: 422,
      body: { code: 'validation_failed' },
    });
    expect(await close('or-1', { start: at('12:00'), end: at('11:00') })).toMatchObject({ status: 422 });
    expect(await close(day.patient(1), { end: at('20:00') })).toMatchObject({ status: 404 });
    expect(await close(visit.id, { end: at('20:00') })).toMatchObject({ status: 404 });
    const unknown = await day.api
      .as('manager')
      .delete(`/resources/${day.clinic.id['or-1'] ?? ''}/closures/${visit.id}`);
    expect(unknown.status).toBe(404);
    const abroad = await day.api
      .as('manager', 'other')
      .post(`/resources/${day.clinic.id['or-1'] ?? ''}/closures`, { end: at('20:00'), reason: 'x' });
    expect(abroad.status).toBe(404);
  });
});
