import { SAOTOME, ICHINOSE } from './support/patients.ts';
import { bookToday, cardOf, checkIn, goTo } from './support/reception.ts';
import { expect, test } from './support/staff.ts';
import { shot } from './support/shots.ts';

test('a new patient is booked, examined, found eligible, treated, rested, reviewed and home the same day', async ({
  staff,
}) => {
  test.setTimeout(150_000);
  const reception = await staff('reception', '/book');
  await test.step('booked', async () => {
    await bookToday(reception, SAOTOME, /DST/);
    await shot(reception, 'booked');
  });
  await goTo(reception, 'Arrivals');
  await shot(reception, 'arrivals');
  await checkIn(reception, SAOTOME);
  await shot(reception, 'here');
});
