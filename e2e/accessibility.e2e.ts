import { expect, type Page } from '@playwright/test';
import { NOBODY, SCREENS_OF, type Screen } from './support/every-screen.ts';
import { barriers } from './support/looks.ts';
import { test, visitsToday, type DemoAccount, type SeenVisit } from './support/mid-morning.ts';
import { hardToTap, onTablet } from './support/touch-targets.ts';

const DESK = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;

/** One window goes from screen to screen, as at a real desk; each is read once and then held as a tablet. */
async function readEvery(screens: readonly Screen[], page: Page, today: readonly SeenVisit[]): Promise<void> {
  const visitWith = (status: string): SeenVisit => {
    const visit = today.find((one) => one.status === status);
    if (visit === undefined) throw new Error(`nobody is ${status}`);
    return visit;
  };
  for (const { name, at, open } of screens)
    await test.step(name, async () => {
      await page.goto(typeof at === 'string' ? at : at(visitWith));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await open(page);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      expect.soft(await barriers(page), name).toEqual([]);
      expect.soft(await onTablet(page, () => hardToTap(page)), `${name} on a tablet`).toEqual([]);
    });
}

test.describe('everybody can read and use', () => {
  // A handful of screens each, on a machine that may be busy with other specs.
  test.slow();

  test('the way in', async ({ window }) => {
    await readEvery(NOBODY, await window(null, '/sign-in', DESK), []);
  });

  for (const [who, screens] of Object.entries(SCREENS_OF))
    test(`every screen of the ${who}: in light, dark and high contrast, and with a thumb on a tablet`, async ({
      window,
      desk,
    }) => {
      const page = await window(who as DemoAccount, '/', DESK);
      await readEvery(screens, page, await visitsToday(await desk('doctor')));
    });
});
