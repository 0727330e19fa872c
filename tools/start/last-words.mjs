/**
 * What a server's log says last, as one sentence for a person: no stack trace, no JSON.
 * @param {string} log
 * @returns {string}
 */
export function lastWords(log) {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^(at |node:|Node\.js v|\^+$|[{}]$)/.test(line));
  // Cut off in mid-work by a signal, a server's latest entry is of that work.
  const telling = lines.findLast((line) => isError(line)) ?? lines.findLast((line) => !parsed(line));
  if (telling === undefined) return 'it said nothing.';
  const words = messageOf(telling)
    .replace(/^(Uncaught )?(\w*Error)(?: \[\w+\])?: /, '')
    .trim();
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** @param {string} line */
function isError(line) {
  return /^\w*Error\b/.test(line) || Number(parsed(line)?.level) >= 50;
}

/** @param {string} line */
function messageOf(line) {
  const entry = parsed(line);
  return String(entry?.err?.message ?? entry?.msg ?? line);
}

/** @param {string} line @returns {{ level?: number, msg?: string, err?: { message?: string } } | undefined} */
function parsed(line) {
  try {
    return line.startsWith('{') ? JSON.parse(line) : undefined;
  } catch {
    return undefined;
  }
}
