/** What may be said of an error in a log line: messages of drivers and parsers quote what a person typed, so they stay out. */
export interface SafeError {
  readonly type: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly frames: readonly string[];
}

const CODE = /^[\w.-]{1,60}$/;

export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, frames: [] };
  const driver = (error as { driverError?: unknown }).driverError ?? error;
  const { code, constraint, table } = driver as Record<string, unknown>;
  return {
    type: error.constructor.name,
    ...named('code', code),
    ...named('constraint', constraint),
    ...named('table', table),
    frames: framesOf(error),
  };
}

const named = <K extends string>(name: K, value: unknown): { [P in K]?: string } =>
  typeof value === 'string' && CODE.test(value) ? ({ [name]: value } as { [P in K]: string }) : {};

/* Only the lines that name functions and files; the lines before them are the message. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/((?:apps|libs|migrations|node_modules)\/)/, '($1'));
