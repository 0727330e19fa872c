/** One step as it happened or is expected to. Shape: `place` counts the steps of its visit in their order. Units: minutes. */
export interface LogEntry {
  readonly visitId: string;
  readonly place: number;
  readonly kind: string;
  readonly from: number;
  readonly until: number;
  readonly resources: readonly string[];
}

/** A row of the catalogue as far as the rules need it. Units: minutes. */
export interface LogResource {
  readonly id: string;
  readonly kind: string;
  readonly turnoverMinutes: number;
  readonly closed?: readonly { readonly from: number; readonly until: number }[];
}

const PEOPLE = ['doctor', 'nurse', 'radiographer'];
const KEPT_UNTIL_RECOVERY = ['operating-room', 'fluoroscope'];

/**
 * Checks a whole day, replayed or simulated, against the clinic's rules.
 * Shape:  one sentence per breach, none for a sound day. Shares no code with the engine, so that it can judge it.
 */
export function validateLog(log: readonly LogEntry[], resources: readonly LogResource[]): string[] {
  const visits = [...new Set(log.map((entry) => entry.visitId))];
  return [
    ...visits.flatMap((visit) => patientBreaches(log.filter((entry) => entry.visitId === visit))),
    ...resources.flatMap((resource) => resourceBreaches(usesOf(resource, log), resource)),
    ...log.flatMap((entry) => closureBreaches(entry, resources)),
  ];
}

function patientBreaches(own: readonly LogEntry[]): string[] {
  const ordered = [...own].sort((a, b) => a.place - b.place);
  return ordered.flatMap((entry, index) => {
    const next = ordered[index + 1];
    const breaches: string[] = [];
    if (entry.until <= entry.from) breaches.push(`${entry.visitId} spends no time on ${entry.kind}`);
    if (next && next.from < entry.until) breaches.push(`${entry.visitId} is in ${entry.kind} and ${next.kind} at once`);
    return breaches;
  });
}

interface Use {
  readonly visitId: string;
  readonly from: number;
  readonly until: number;
}

/** A patient keeps the operating room until the recovery begins, and the recovery room between two steps in it. */
function usesOf(resource: LogResource, log: readonly LogEntry[]): Use[] {
  const entries = log.filter((entry) => entry.resources.includes(resource.id));
  if (resource.kind === 'recovery-room') {
    return [...new Set(entries.map((entry) => entry.visitId))].map((visitId) => {
      const own = entries.filter((entry) => entry.visitId === visitId);
      return {
        visitId,
        from: Math.min(...own.map(({ from }) => from)),
        until: Math.max(...own.map(({ until }) => until)),
      };
    });
  }
  if (!KEPT_UNTIL_RECOVERY.includes(resource.kind)) return entries;
  return entries.map(({ visitId, from, until }) => {
    const recovery = log.find((other) => other.visitId === visitId && other.kind === 'recovery');
    return { visitId, from, until: Math.max(until, recovery?.from ?? until) };
  });
}

function resourceBreaches(uses: readonly Use[], { id, kind, turnoverMinutes }: LogResource): string[] {
  const cleaning = PEOPLE.includes(kind) ? 0 : turnoverMinutes;
  return uses.flatMap((use, index) =>
    uses.slice(index + 1).flatMap((other) => {
      if (other.visitId === use.visitId) return [];
      const apart = use.until + cleaning <= other.from || other.until + cleaning <= use.from;
      return apart ? [] : [`${id} has ${use.visitId} and ${other.visitId} at once, or is not cleaned between them`];
    }),
  );
}

function closureBreaches(entry: LogEntry, resources: readonly LogResource[]): string[] {
  return resources
    .filter((resource) => entry.resources.includes(resource.id))
    .flatMap((resource) =>
      (resource.closed ?? [])
        .filter((closed) => entry.from < closed.until && closed.from < entry.until)
        .map(() => `${entry.kind} of ${entry.visitId} uses ${resource.id} while it is closed`),
    );
}
