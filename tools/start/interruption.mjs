import { readFileSync } from 'node:fs';
import { processBirth } from '../postgres/process-identity.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Listens for the wish to stop: a signal, or the end of the npm that started us.
 * Shape:  `asked` settles at the first wish, and `signal` aborts with it; `insist` is called at a later one.
 *         npm passes on the very Ctrl-C that the terminal has already given us, so what comes within a second is the same wish.
 * @param {() => void} insist
 */
export function listenForInterruption(insist) {
  const controller = new AbortController();
  const { signal } = controller;
  let since = 0;
  /** @type {Promise<void>} */
  const asked = new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  const wish = () => {
    if (!signal.aborted) {
      since = performance.now();
      controller.abort();
    } else if (performance.now() - since > 1_000) insist();
  };
  for (const name of SIGNALS) process.on(name, wish);
  const watch = setInterval(() => {
    if (!signal.aborted && npmIsGone()) wish();
  }, 1_000).unref();
  return { signal, asked, forget: () => clearInterval(watch) };
}

const npmAbove = process.env.npm_lifecycle_event === 'start' ? parents() : [];

function npmIsGone() {
  return npmAbove.some(({ pid, born }) => processBirth(pid) !== born);
}

/** Our parent, and its parent where a shell stands between npm and us. */
function parents() {
  const above = [process.ppid];
  if (process.platform === 'linux') {
    const [, name = '', ppid] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    if (/^(sh|dash|bash|ash|busybox)$/.test(name)) above.push(Number(ppid));
  }
  return above.map((pid) => ({ pid, born: processBirth(pid) }));
}
