import type { Visit } from '../visit/visit.ts';
import { CHECKLIST_ITEMS, type ChecklistPhase } from './checklist.ts';

type Asked = Pick<Visit, 'requirements' | 'policy'>;

/**
 * The items a checklist phase asks for, given the visit: an escort only after sedation, the bladder only where the clinic asks for it.
 * Source: WHO surgical safety checklist, shortened; clinic.md "Discharge needs…".
 */
export function checklistItems(visit: Asked, phase: ChecklistPhase): readonly string[] {
  const items: readonly string[] = CHECKLIST_ITEMS[phase];
  return items.filter((item) => {
    if (item === 'escort-present') return visit.requirements.sedation;
    if (item === 'bladder-emptied') return visit.policy.bladderCheck;
    return true;
  });
}

export const isTicked = (visit: Pick<Visit, 'checklist'>, phase: ChecklistPhase, item: string): boolean =>
  visit.checklist[phase]?.items.includes(item) ?? false;

/** Whether every item of the phase is ticked. */
export const isComplete = (visit: Asked & Pick<Visit, 'checklist'>, phase: ChecklistPhase): boolean =>
  checklistItems(visit, phase).every((item) => isTicked(visit, phase, item));
