import { CHECKLIST_PHASES, type ChecklistPhase } from '@higaeri/domain';
import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from '../platform/problem/problem.ts';

const PHASE: PipeTransform<unknown, ChecklistPhase> = {
  transform(value) {
    const phase = CHECKLIST_PHASES.find((known) => known === value);
    if (phase === undefined) throw new Problem('not_found');
    return phase;
  },
};

/** A phase of the checklist in the path; another word names nothing: 404. */
export const PhaseParam = (): ParameterDecorator => Param('phase', PHASE);
