import { chainOf } from '../planned-visit.ts';
import type { Rule } from './rule.ts';

/** Exactly one doctor is there where one is needed, and does this treatment. */
export const skill: Rule = ({ visits, rows }) =>
  visits.flatMap(([visit, scheduled]) =>
    chainOf(visit, scheduled).flatMap(({ step, template }) => {
      const doctors = step.resources.filter((id) => rows.get(id)?.kind === 'doctor');
      const able = doctors.every((id) => rows.get(id)?.skills?.includes(visit.template.treatment) === true);
      if (able && doctors.length === (template.doctor ? 1 : 0)) return [];
      const [first] = doctors;
      return [
        {
          rule: 'skill' as const,
          visitId: visit.visitId,
          stepId: step.stepId,
          ...(first !== undefined && { resourceId: first }),
        },
      ];
    }),
  );
