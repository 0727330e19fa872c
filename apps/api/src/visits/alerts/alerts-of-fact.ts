import { isInClinic, missingGates, stepOf, type HistoryEntry, type Visit } from '@higaeri/domain';
import type { NewAlert } from './alert.ts';

interface Told {
  readonly before: Visit;
  readonly after: Visit;
  readonly entry: HistoryEntry;
}

const about = (visit: Visit, alert: Pick<NewAlert, 'kind' | 'severity' | 'detail'>): NewAlert => ({
  date: visit.date,
  visitId: visit.id,
  resourceId: null,
  stepKind: null,
  ...alert,
});

/** A warning sign that was not open before. */
function redFlags({ before, after }: Told): NewAlert[] {
  const known = new Set(before.redFlags.filter(({ resolved }) => resolved === null).map(({ id }) => id));
  const opened = after.redFlags.filter(({ id, resolved }) => resolved === null && !known.has(id));
  const flags = [...new Set(opened.flatMap((report) => report.flags))];
  if (flags.length === 0) return [];
  const note = opened.find((report) => report.note !== null)?.note;
  return [
    about(after, {
      kind: 'red-flag',
      severity: 'alarm',
      detail: { flags: flags.join(','), ...(note ? { note } : {}) },
    }),
  ];
}

/** Gone without the review that lets a patient go. */
function leftUndischarged({ before, after, entry }: Told): NewAlert[] {
  if (after.stage !== 'left' || before.stage === 'left') return [];
  const treated = (stepOf(after, 'procedure')?.startedAt ?? null) !== null;
  const reason = 'reason' in entry && entry.reason !== null ? { reason: entry.reason } : {};
  return [
    about(after, {
      kind: 'left-without-discharge',
      severity: treated ? 'alarm' : 'warning',
      detail: { stage: before.stage, ...reason },
    }),
  ];
}

/** What should have been asked or signed before the patient came or went on, and was not. */
function gatesPassedBy({ before, after, entry }: Told): NewAlert[] {
  if (entry.type === 'checked-in' && after.intake === null) {
    return [about(after, { kind: 'gate-missing', severity: 'info', detail: { gates: 'intake' } })];
  }
  const brokenOff = before.stage === 'in-procedure' && after.stage === 'awaiting-room' && after.procedure === null;
  const gates = brokenOff
    ? missingGates(after, 'leave-operating-room', entry.at).filter((gate) => gate === 'sign-out')
    : [];
  return gates.length === 0
    ? []
    : [about(after, { kind: 'gate-missing', severity: 'warning', detail: { gates: gates.join(',') } })];
}

/** Somebody who was sent elsewhere or has ended the visit and is still in the building needs no alert; who stays overnight does, elsewhere. */
export const alertsOfFact = (told: Told): NewAlert[] => [
  ...redFlags(told),
  ...leftUndischarged(told),
  ...gatesPassedBy(told),
];

/**
 * The kinds of alert that can no longer hold for the visit as it stands.
 * Shape:  looked at after every fact, so a correction takes its alert away, too.
 */
export function settledAlerts(visit: Visit, now: string): NewAlert['kind'][] {
  const gone = visit.stage !== 'booked' && !isInClinic(visit);
  const asked =
    visit.intake !== null &&
    (visit.stage !== 'awaiting-room' || missingGates(visit, 'leave-operating-room', now).length === 0);
  const prepared = (stepOf(visit, 'preparation')?.startedAt ?? null) !== null;
  return [
    ...(visit.redFlags.every(({ resolved }) => resolved !== null) ? (['red-flag'] as const) : []),
    ...(visit.stage !== 'booked' ? (['late'] as const) : []),
    ...(visit.decisions.length > 0 || gone ? (['undecided'] as const) : []),
    ...(visit.stage !== 'left' ? (['left-without-discharge'] as const) : []),
    ...(asked || gone ? (['gate-missing'] as const) : []),
    ...(visit.afternoon === 'standby' || prepared || gone ? (['standby-placed'] as const) : []),
    ...(gone
      ? (['displaced', 'no-room', 'overrun', 'overnight', 'observation-due', 'person-overlap', 'room-moved'] as const)
      : []),
  ];
}
