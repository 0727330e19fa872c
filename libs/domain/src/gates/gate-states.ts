import { stepOf } from '../visit/steps.ts';
import type { Visit } from '../visit/visit.ts';
import type { Instant } from '../visit/vocabulary.ts';
import { GATE_CODES, type GateCode, type GatedAct, type GateState } from './gate.ts';
import { GATE_RULES } from './gate-rules.ts';

/** How one gate stands in front of one act. */
export function gateStatus(visit: Visit, code: GateCode, act: GatedAct, now: Instant): GateState['status'] {
  const rule = GATE_RULES[code];
  if (rule.switchable && visit.policy.gates[code] === false) return 'off';
  const status = rule.check(visit, now);
  if (status !== 'missing') return status;
  const overridden = visit.overrides.some((word) => word.gate === code && word.act === act);
  return overridden && rule.overridable ? 'overridden' : 'missing';
}

const isPast = (visit: Visit, act: GatedAct): boolean => {
  if (act === 'needle' || act === 'leave-operating-room') return visit.procedure !== null;
  if (act === 'discharge') return visit.reviews.at(-1)?.decision === 'discharge';
  return (stepOf(visit, act)?.startedAt ?? null) !== null;
};

/**
 * Every gate of the visit, for the screen that shows them as a checklist.
 * Shape:  one row per code in the order of the day; a gate before several acts shows how it stands before the next of them.
 * Units:  `now` is a UTC instant (fasting counts up to it).
 */
export const gateStates = (visit: Visit, now: Instant): readonly GateState[] =>
  GATE_CODES.flatMap((code) => {
    const { blocks, overridable } = GATE_RULES[code];
    const next = blocks.find((act) => !isPast(visit, act)) ?? blocks.at(-1);
    return next === undefined ? [] : [{ code, blocks, overridable, status: gateStatus(visit, code, next, now) }];
  });

/**
 * The gates that keep an act from happening.
 * Shape:  empty when it may go ahead.
 */
export const missingGates = (visit: Visit, act: GatedAct, now: Instant): readonly GateCode[] =>
  GATE_CODES.filter((code) => GATE_RULES[code].blocks.includes(act) && gateStatus(visit, code, act, now) === 'missing');
