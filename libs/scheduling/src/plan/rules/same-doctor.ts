import { chainOf } from '../planned-visit.ts';
import type { Rule } from './rule.ts';

/** The doctor who consults operates, and it is the one the visit is bound to. */
export const sameDoctor: Rule = ({ visits, rows }) =>
  visits.flatMap(([visit, scheduled]) => {
    const { doctor } = visit.template;
    let own = doctor?.rule === 'required' ? doctor.id : undefined;
    return chainOf(visit, scheduled).flatMap(({ step, template }) => {
      if (template.doctor !== 'same') return [];
      const present = step.resources.find((id) => rows.get(id)?.kind === 'doctor');
      own ??= present;
      if (present === undefined || present === own) return [];
      return [{ rule: 'same-doctor' as const, visitId: visit.visitId, stepId: step.stepId, resourceId: present }];
    });
  });
