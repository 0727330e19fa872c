import type { Page } from '@playwright/test';
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `/tmp/e2e-day/step-${name}.png` });
}
