const PAUSE_MS = 2_000;

/**
 * Does something when the browser has nothing else to do.
 * Shape:  answers a function that takes it back.
 */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callback; a pause after the first drawing does as well.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, PAUSE_MS);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(work);
  return () => cancelIdleCallback(idle);
}
