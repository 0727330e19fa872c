import type { Locator, Page } from '@playwright/test';

/** Far more stops than any screen has. */
const MOST_STOPS = 150;

/**
 * Goes there by Tab, as somebody without a mouse does.
 * Errors: when Tab never comes there.
 */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  await there.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${there.toString()}`);
}

/** Goes there by Tab and presses Enter. */
export async function enter(page: Page, there: Locator): Promise<void> {
  await tabTo(page, there);
  await page.keyboard.press('Enter');
}
