import type { Step } from '@higaeri/domain';
import { fieldError } from '../../../platform/problem/field-error.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import type { CatalogueResource } from '../../../visits/clinic-day/clinic-facts.ts';
import type { DayPlan } from '../../../visits/reservations/day-plan.ts';
import { needsOf } from '../../../visits/reservations/step-needs.ts';
import { isPerson } from '../../../visits/reservations/wanted-row.ts';

const NO_USE = {
  rule: 'words',
  ja: 'この段階に必要な部屋か機器を1つ選んでください。医師や看護師は指定できません。',
  en: 'Name one room or device that this step needs; people are not exchanged by hand.',
} as const;

/**
 * What is named to be used instead: for each kind that the step needs, at most one room, and with a room the device that stands in it.
 * Errors: `validation_failed` at `/move/resources/<n>`.
 */
export function insistOnRooms(ids: readonly string[], step: Step, { catalogue }: DayPlan): void {
  const needs = needsOf(step.kind);
  const rows = ids.map((id) => catalogue.get(id));
  const isRoom = ({ kind }: CatalogueResource): boolean =>
    !isPerson({ resourceKind: kind }) && needs.some((need) => need.kind === kind);
  const isItsDevice = ({ kind, unitOf }: CatalogueResource): boolean =>
    needs.some((need) => need.withOwn === kind) && rows.some((room) => room && isRoom(room) && room.id === unitOf);
  const errors = rows.flatMap((row, index) => {
    const first = rows.findIndex((one) => one?.kind === row?.kind) === index;
    if (row?.usable && first && (isRoom(row) || isItsDevice(row))) return [];
    return [fieldError(`/move/resources/${String(index)}`, NO_USE)];
  });
  if (errors.length > 0) throw new Problem('validation_failed', { errors });
}
