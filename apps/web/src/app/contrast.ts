const STORED = 'higaeri.contrast';

export const contrastIsHigh = (): boolean => document.documentElement.dataset['contrast'] === 'more';

/** Switches the high-contrast palette and keeps the choice on this device. */
export function chooseContrast(high: boolean): void {
  document.documentElement.dataset['contrast'] = high ? 'more' : 'normal';
  try {
    localStorage.setItem(STORED, high ? 'more' : 'normal');
  } catch {
    // a device that keeps nothing: the choice lasts until the page is closed
  }
}

/** The choice made on this device, else what the device itself asks for. */
export function startContrast(): void {
  let stored: string | null = null;
  try {
    stored = localStorage.getItem(STORED);
  } catch {
    // as above
  }
  const high = stored === null ? window.matchMedia('(prefers-contrast: more)').matches : stored === 'more';
  document.documentElement.dataset['contrast'] = high ? 'more' : 'normal';
}
