import { expect, test, type APIRequestContext, type Browser } from '@playwright/test';
import { openDesk, openWindow } from './support/own-desk.ts';
import { removeData, startHigaeri, stopHigaeri, throwawayData, type OwnHigaeri } from './support/own-higaeri.ts';

/* Its own Higaeri, whose server is started a second time at a later hour: a clock can not be turned under a running one. */

const DATE = '2026-04-08';
const BEFORE = `${DATE}T14:05:00+09:00`;

interface SeenStep {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly minutes: number;
  readonly reservation: string;
  readonly planned: { readonly start: string; readonly end: string } | null;
  readonly predicted: { readonly start: string; readonly end: string } | null;
  readonly actual: { readonly start: string } | null;
  readonly resources: readonly { readonly id: string; readonly kind: string }[];
}
interface SeenVisit {
  readonly id: string;
  readonly callNumber: string;
  readonly status: string;
  readonly patient: Readonly<Record<'familyName' | 'givenName', string>> &
    Readonly<Record<'familyNameRomaji' | 'givenNameRomaji', string | null>>;
  readonly steps: readonly SeenStep[];
}
interface SeenProposal {
  readonly state: string;
  readonly cause: { readonly kind: string; readonly visitId: string };
  readonly moves: readonly {
    readonly visitId: string;
    readonly stepId: string;
    readonly to: { readonly start: string; readonly end: string };
  }[];
  readonly told: readonly { readonly visitId: string }[];
}

const visitsOf = async (desk: APIRequestContext): Promise<readonly SeenVisit[]> =>
  ((await (await desk.get(`/api/v1/board?date=${DATE}`)).json()) as { visits: SeenVisit[] }).visits;
const proposalsOf = async (desk: APIRequestContext): Promise<readonly SeenProposal[]> =>
  ((await (await desk.get(`/api/v1/days/${DATE}/proposals?state=all`)).json()) as { items: SeenProposal[] }).items;

const stepOf = ({ steps }: SeenVisit, kind: string): SeenStep => {
  const found = steps.find((step) => step.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
/** As it stands on an English screen; a name in Latin letters has no other. */
const nameOf = ({ patient }: SeenVisit): string =>
  `${patient.familyNameRomaji ?? patient.familyName} ${patient.givenNameRomaji ?? patient.givenName}`;
const clock = (instant: string): string => instant.slice(11, 16);

/** Steps to come that have the same room or doctor reserved at the same time. */
function overlapping(visits: readonly SeenVisit[]): string[] {
  const ahead = visits.flatMap(({ callNumber, steps }) =>
    steps
      .filter(({ status, reservation }) => status === 'planned' && (reservation === 'held' || reservation === 'firm'))
      .flatMap(({ kind, planned, resources }) =>
        resources
          .filter((resource) => resource.kind !== 'nurse')
          .map((resource) => ({ who: `${callNumber} ${kind}`, resource: resource.id, ...planned })),
      ),
  );
  return ahead.flatMap((one, index) =>
    ahead
      .slice(index + 1)
      .filter(
        (other) =>
          other.resource === one.resource &&
          (one.start ?? '') < (other.end ?? '') &&
          (other.start ?? '') < (one.end ?? ''),
      )
      .map((other) => `${one.who} and ${other.who}`),
  );
}

/** The patient in the operating room at the first start; the second start lies 40 minutes after the planned end. */
async function overrunBy40(
  dataDir: string,
): Promise<{ clinic: OwnHigaeri; late: SeenVisit; before: readonly SeenVisit[] }> {
  const first = await startHigaeri(dataDir, BEFORE);
  const desk = await openDesk(first, 'reception');
  const before = await visitsOf(desk);
  await desk.dispose();
  await stopHigaeri(first);
  const late = before.find(({ status }) => status === 'in-procedure');
  if (!late) throw new Error('nobody is in an operating room');
  const { actual, minutes } = stepOf(late, 'procedure');
  const later = new Date(Date.parse(actual?.start ?? '') + (minutes + 40) * 60_000);
  return { clinic: await startHigaeri(dataDir, later.toISOString()), late, before };
}

async function screens(browser: Browser, clinic: OwnHigaeri) {
  const [day, theatre, recovery, doctor] = await Promise.all([
    openWindow(browser, clinic, 'reception', '/day'),
    openWindow(browser, clinic, 'nurse', '/theatre'),
    openWindow(browser, clinic, 'nurse', '/recovery'),
    openWindow(browser, clinic, 'doctor', '/doctor'),
  ]);
  return { day, others: [theatre, recovery, doctor], theatre };
}

test('a procedure takes 40 minutes longer: times move, a plan is proposed with reasons, applied, and the day holds together', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const dataDir = throwawayData('replan');
  const { clinic, late, before } = await overrunBy40(dataDir);
  try {
    const desk = await openDesk(clinic, 'reception');
    const { day, others, theatre } = await screens(browser, clinic);
    const title = `Procedure of ${nameOf(late)} takes`;

    // Offered by the server, not asked for, and on every screen.
    const panel = day.getByRole('region', { name: new RegExp(`A changed plan: ${title}`) });
    await expect(panel).toBeVisible({ timeout: 60_000 });
    for (const screen of others) await expect(screen.getByRole('status').getByText(title)).toBeVisible();

    // Predicted times have moved past the overrun.
    const now = await visitsOf(desk);
    const rest = stepOf(now.find(({ id }) => id === late.id) ?? late, 'recovery');
    expect(Date.parse(rest.predicted?.start ?? '')).toBeGreaterThan(
      Date.parse(stepOf(late, 'recovery').predicted?.start ?? '') + 35 * 60_000,
    );
    await expect(theatre.getByText(/4\d min over/)).toBeVisible();

    await panel.getByRole('button', { name: 'Look at it' }).click();
    const moves = panel.getByRole('table', { name: 'Who moves' });
    await expect(moves.getByRole('row', { name: nameOf(late) })).toBeVisible();
    await expect(moves.getByText(/ready only at|had no place|is in use by/).first()).toBeVisible();
    await panel.getByRole('button', { name: 'Apply all of it' }).click();

    const list = day.getByRole('region', { name: 'Tell these patients their new times' });
    await expect(list).toBeVisible();
    await expect(panel).toBeHidden();
    for (const screen of others) await expect(screen.getByText(title)).toBeHidden();

    const [applied] = (await proposalsOf(desk)).filter(({ state }) => state === 'applied');
    expect(applied?.cause).toMatchObject({ kind: 'overrun', visitId: late.id });
    const after = await visitsOf(desk);
    for (const move of applied?.moves ?? []) {
      const step = after.find(({ id }) => id === move.visitId)?.steps.find(({ id }) => id === move.stepId);
      expect([step?.planned?.start, step?.planned?.end]).toEqual([move.to.start, move.to.end]);
    }
    expect(after.flatMap(({ steps }) => steps).filter(({ reservation }) => reservation === 'displaced')).toEqual([]);
    expect(overlapping(after)).toEqual([]);

    // Everybody whose agreed times are others now is on the list; a tick is there for every desk.
    const moved = after.filter((visit) =>
      visit.steps.some(({ id, planned }) => {
        const agreed = before.flatMap(({ steps }) => steps).find((step) => step.id === id)?.planned;
        return agreed && planned && agreed.start !== planned.start;
      }),
    );
    expect(moved.length).toBeGreaterThan(1);
    for (const visit of moved)
      await expect(list.getByRole('listitem').filter({ hasText: nameOf(visit) })).toBeVisible();
    const [first] = moved;
    if (!first) throw new Error('nobody has moved');
    await expect(list).toContainText(clock(applied?.moves.find(({ visitId }) => visitId === first.id)?.to.start ?? ''));
    const told = list.getByRole('checkbox', { name: `Told: ${nameOf(first)}` });
    await told.click();
    await expect(told).toBeChecked();
    await expect(list.getByText(`${moved.length - 1} still to be told`)).toBeVisible();
    await desk.dispose();
  } finally {
    await stopHigaeri(clinic);
    removeData(dataDir);
  }
});
