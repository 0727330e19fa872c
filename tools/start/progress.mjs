const LIVE = '\r\u001B[2K';

/** @typedef {{ note(text: string): void, done(words?: string): void }} Step */

/**
 * Tells a person what is being done: one line per step with its duration.
 * Shape:  on a terminal the line of the running step is rewritten when it is done; elsewhere every line is written once.
 * @param {NodeJS.WriteStream} out
 */
export function progressOn(out) {
  // Whoever read our words may be gone; the work goes on.
  out.on('error', () => {});
  const live = Boolean(out.isTTY);
  const dim = (/** @type {string} */ text) => (live && !process.env.NO_COLOR ? `\u001B[2m${text}\u001B[22m` : text);
  /** @type {string | undefined} */
  let running;
  /** @param {string} line */
  const print = (line) => {
    out.write(`${live && running ? LIVE : ''}${line}\n`);
    if (live && running) out.write(`… ${running}`);
  };
  return {
    /** @param {string} line */
    say: print,
    /** @param {string} words @param {{ slow?: boolean }} [options] `slow` announces the step where lines are not rewritten @returns {Step} */
    begin(words, { slow = false } = {}) {
      const begun = performance.now();
      running = words;
      if (live) out.write(`… ${words}`);
      else if (slow) out.write(`… ${words}\n`);
      return {
        note: (text) => print(dim(`    ${text}`)),
        done: (outcome = words) => {
          const seconds = ((performance.now() - begun) / 1000).toFixed(1);
          out.write(live ? LIVE : '');
          running = undefined;
          print(`✓ ${outcome} ${dim(`(${seconds} s)`)}`);
        },
      };
    },
    /** @param {string} sentence */
    fail(sentence) {
      out.write(live && running ? LIVE : '');
      running = undefined;
      for (const line of sentence.split('\n')) print(`✗ ${line}`);
    },
  };
}

/** @typedef {ReturnType<typeof progressOn>} Progress */
