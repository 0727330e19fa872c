import type { Visit } from '@higaeri/domain';
import type { ResourceKind } from '@higaeri/scheduling';

/** Who does the procedure, or is planned to: the row of a doctor. */
export function operatorOf(
  visit: Visit,
  resources: ReadonlyMap<string, { readonly kind: ResourceKind | 'patient' }>,
): string | null {
  const step = visit.steps.find(({ kind }) => kind === 'procedure');
  if (!step) return null;
  const rows = step.startedAt === null ? (step.planned?.resources ?? []) : step.usedResources;
  return rows.find((id) => resources.get(id)?.kind === 'doctor') ?? null;
}
