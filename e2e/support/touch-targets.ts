import type { Page } from '@playwright/test';

/** Units: CSS pixels. */
const THUMB = 44;
const DESK = { width: 1440, height: 900 };
const TABLET = { width: 1024, height: 768 };

/** The open page in the hands of somebody with a tablet, and on the desk again afterwards. */
export async function onTablet<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await page.setViewportSize(TABLET);
  try {
    return await look();
  } finally {
    await device.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await page.setViewportSize(DESK);
    await device.detach();
  }
}

/**
 * What can be tapped on this screen and is smaller than a thumb, and what is wider than the screen, in words.
 * Shape:  blocks on the timeline are left out: their width is time, and the same visit opens from the lane, by keyboard, and closer by zoom.
 */
export function hardToTap(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    if (!matchMedia('(pointer: coarse)').matches) return ['this is no touch screen'];
    const tappable = 'button, a[href], [role="menuitem"], input, textarea, select, summary';
    const small = [...document.querySelectorAll<HTMLElement>(tappable)].flatMap((element) => {
      if (element.closest('[data-block]') !== null || !element.checkVisibility({ visibilityProperty: true })) return [];
      // A whole card may be the target of the one button in it, a field's frame of the field, the words of a tick.
      const cover = getComputedStyle(element, '::after').position === 'absolute' ? element.offsetParent : null;
      const words = element instanceof HTMLInputElement ? element.labels?.[0] : null;
      const boxes = [element, cover, words, element.closest('.mantine-Input-wrapper')]
        .filter((one) => one instanceof Element)
        .map((one) => one.getBoundingClientRect());
      const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
      if (width < 2 || (width >= least - 0.5 && height >= least - 0.5)) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return [`${element.tagName.toLowerCase()} “${name.trim()}” ${Math.round(width)} × ${Math.round(height)}`];
    });
    const wide = [document.documentElement, ...document.querySelectorAll('[role="dialog"]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((box) => {
        const [widest] = [...box.querySelectorAll('*')].toSorted(
          (one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right,
        );
        return `${box.scrollWidth} wide in ${box.clientWidth}, as far as “${widest?.textContent}” (${widest?.className})`;
      });
    return [...small, ...wide];
  }, THUMB);
}
