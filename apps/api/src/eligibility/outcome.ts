import type { DiscFinding, Findings, FactOf, Requirements } from '@higaeri/domain';
import type { Tx } from '../platform/database/tx.ts';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import type { Rule } from '../platform/problem/rules.ts';
import { findTreatment } from '../visits/clinic-day/treatment-row.ts';
import { filled } from '../visits/records/filled.ts';
import { symptomsFrom } from '../visits/records/symptoms.ts';
import type { DecideDto, FindingsDto } from './decide.dto.ts';

type Outcome = FactOf<'eligibility-decided'>['outcome'];

const wrong = (pointer: string, rule: Rule): Problem =>
  new Problem('validation_failed', { errors: [fieldError(pointer, rule)] });

function said<T>(value: T | null | undefined, pointer: string): T {
  if (value === null || value === undefined) throw wrong(pointer, { rule: 'required' });
  return value;
}

/**
 * The outcome as the rules take it, with what the treatment asks for today.
 * Errors: `validation_failed` at the field that is missing, for a treatment the clinic does not offer, or a number of discs that is not that of the levels.
 */
export async function outcomeFrom(tx: Tx, body: DecideDto, booked: string): Promise<Outcome> {
  switch (body.decision) {
    case 'eligible': {
      const { levels = [], side = null, validUntil = null, treatment = booked } = body;
      const named = new Set(levels).size;
      if (body.discs !== undefined && body.discs !== named)
        throw wrong('/discs', { rule: 'whole-number', min: named, max: named });
      const requirements = await requirementsOf(tx, treatment);
      return { decision: 'eligible', treatment, levels, side, requirements, validUntil };
    }
    case 'not-eligible':
      return { decision: 'not-eligible', reason: said(body.reason, '/reason'), plan: said(body.plan, '/plan') };
    case 'deferred': {
      const reason = said(body.reason, '/reason');
      return { decision: 'deferred', reason, until: said(body.until, '/until'), plan: body.plan ?? null };
    }
  }
}

async function requirementsOf(tx: Tx, code: string): Promise<Requirements> {
  const treatment = await findTreatment(tx, code);
  if (treatment?.active) return treatment.requirements;
  throw wrong('/treatment', {
    rule: 'words',
    ja: 'この治療は行っていません。',
    en: 'Is not a treatment of this clinic.',
  });
}

const NOT_LOOKED_AT: Omit<DiscFinding, 'level'> = {
  pfirrmann: null,
  schizas: null,
  modic: null,
  hydration: null,
  note: null,
};

export const findingsFrom = ({ symptoms, discs = [], priorSurgery, note }: FindingsDto): Findings => ({
  symptoms: symptomsFrom(symptoms),
  discs: discs.map((disc) => ({ level: disc.level, ...filled(NOT_LOOKED_AT, disc) })),
  priorSurgery: priorSurgery ?? null,
  note: note ?? null,
});
