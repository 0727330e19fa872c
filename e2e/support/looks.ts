import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LIGHT = { mantineColorScheme: 'light', contrast: 'normal' };
/** The other looks of the appearance menu. They differ in colours only. */
const OTHER_LOOKS = [
  { mantineColorScheme: 'dark', contrast: 'normal' },
  { mantineColorScheme: 'light', contrast: 'more' },
  { mantineColorScheme: 'dark', contrast: 'more' },
];

const show = (page: Page, look: typeof LIGHT): Promise<void> =>
  page.evaluate((chosen) => void Object.assign(document.documentElement.dataset, chosen), look);

async function violations(page: Page, look: typeof LIGHT, rules: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  await show(page, look);
  // One page without frames: axe needs no second window to put its findings together.
  const result = await rules(new AxeBuilder({ page }).setLegacyMode(true)).analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${look.mantineColorScheme}/${look.contrast} ${id}: ${target.join(' ')} ${failureSummary.replaceAll('\n', ' ')}`,
    ),
  );
}

/**
 * What keeps somebody from reading and using the page that is shown, in words.
 * Shape:  every WCAG 2.2 AA rule that axe knows in the light look, contrast in the other three; the page is left light.
 */
export async function barriers(page: Page): Promise<string[]> {
  const found = await violations(page, LIGHT, (axe) => axe.withTags(WCAG));
  for (const look of OTHER_LOOKS)
    found.push(...(await violations(page, look, (axe) => axe.withRules(['color-contrast']))));
  await show(page, LIGHT);
  return found;
}
