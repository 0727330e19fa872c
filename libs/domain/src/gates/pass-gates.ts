import { fail, ok, type Result } from '../result.ts';
import { isDoctor } from '../visit/actor.ts';
import type { VisitFailure } from '../visit/failure.ts';
import type { FactEnvelope, HappeningType } from '../visit/fact.ts';
import { unsaid } from '../visit/said.ts';
import type { Visit } from '../visit/visit.ts';
import type { GateCode, GatedAct } from './gate.ts';
import { GATE_RULES } from './gate-rules.ts';
import { missingGates } from './gate-states.ts';

type GatedFact = FactEnvelope & {
  readonly type: HappeningType;
  readonly overrides: readonly { readonly gate: GateCode; readonly reason: string }[];
};

/**
 * Lets an act through its gates, with the doctor's overrides where some are missing.
 * Shape:  the visit with the overrides that were needed added; others are not kept.
 * Errors: `override-not-allowed` for gates nobody may set aside; `doctor-only`; `incomplete` without a reason; `gates-not-met` with what is still missing.
 * Source: clinic.md "Safety gates".
 */
export function passGates(visit: Visit, act: GatedAct, fact: GatedFact): Result<Visit, VisitFailure> {
  const forbidden = fact.overrides.map(({ gate }) => gate).filter((gate) => !GATE_RULES[gate].overridable);
  if (forbidden.length > 0) return fail({ code: 'override-not-allowed', gates: forbidden });
  if (fact.overrides.length > 0 && !isDoctor(fact.by)) return fail({ code: 'doctor-only', fact: fact.type });
  for (const { gate, reason } of fact.overrides) {
    const silent = unsaid({ [`overrides.${gate}`]: reason });
    if (silent) return fail(silent);
  }
  const missing = missingGates(visit, act, fact.at);
  const used = fact.overrides.filter(({ gate }) => missing.includes(gate));
  const left = missing.filter((gate) => !used.some((word) => word.gate === gate));
  if (left.length > 0) return fail({ code: 'gates-not-met', gates: left });
  const words = used.map(({ gate, reason }) => ({ gate, act, reason, by: fact.by, at: fact.at }));
  return ok({ ...visit, overrides: [...visit.overrides, ...words] });
}
