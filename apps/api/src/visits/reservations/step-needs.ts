import type { StepKind } from '@higaeri/domain';
import { visitTemplate, type Need, type ResourceKind } from '@higaeri/scheduling';

/** What one kind of resource is needed for, and how much of it. */
export type StartNeed = Omit<Need, 'kind'> & { readonly kind: ResourceKind };

const DAY = visitTemplate({ treatment: '', firstDiscMinutes: 1, furtherDiscMinutes: 0, discs: 1 }).groups.flat();

/** The rooms, devices and people a step takes, its doctor among them. Source: the visit template of libs/scheduling. */
export function needsOf(kind: StepKind): readonly StartNeed[] {
  const step = DAY.find((each) => each.kind === kind);
  if (!step) return [];
  return [...step.needs, ...(step.doctor === undefined ? [] : [{ kind: 'doctor' as const, units: 1 }])];
}

/** Whether a step is bound to the visit's one doctor. Source: clinic.md "the same doctor consults and operates (rule)"; the review only prefers that one. */
export const keepsDoctor = (kind: StepKind): boolean => DAY.find((each) => each.kind === kind)?.doctor === 'same';
