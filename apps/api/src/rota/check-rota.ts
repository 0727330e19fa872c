import type { ZoneTime } from '../visits/zone-time.ts';
import { fieldError, type FieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import type { RotaDay, RotaDto, RotaShift } from './rota.view.ts';

export const LONGEST_ROTA_DAYS = 62;

const wrong = (pointer: string, ja: string, en: string): FieldError => fieldError(pointer, { rule: 'words', ja, en });
const at = (instant: string): number => Date.parse(instant);

/** Errors: `span_too_long`; `validation_failed` when `to` lies before `from`. */
export function checkSpan(zone: ZoneTime, from: string, to: string): void {
  if (to < from)
    throw new Problem('validation_failed', {
      errors: [wrong('/to', '開始日以降の日付にしてください。', 'Must not be before `from`.')],
    });
  if (to > zone.dateAfter(from, LONGEST_ROTA_DAYS - 1)) throw new Problem('span_too_long', { days: LONGEST_ROTA_DAYS });
}

/**
 * A rota that can be worked: its days are the span's, each once; every shift lies on its day, its break inside it, nobody has two at once.
 * Errors: `validation_failed` with one pointer per fault.
 */
export function checkRota(zone: ZoneTime, rota: RotaDto, knownStaff: ReadonlySet<string>): void {
  const seen = new Set<string>();
  const errors = rota.days.flatMap((day, index) => {
    const pointer = `/days/${index}`;
    const twice = seen.has(day.date) || day.date < rota.from || day.date > rota.to;
    seen.add(day.date);
    return [
      ...(twice
        ? [wrong(`${pointer}/date`, '期間内の日付を一度だけ指定してください。', 'Must be a date of the span, once.')]
        : []),
      ...checkOpening(day, pointer),
      ...day.shifts.flatMap((shift, n) => checkShift(zone, day, shift, `${pointer}/shifts/${n}`, knownStaff)),
      ...overlaps(day.shifts, pointer),
    ];
  });
  if (errors.length > 0) throw new Problem('validation_failed', { errors });
}

function checkOpening(day: RotaDay, pointer: string): FieldError[] {
  if (day.open && at(day.open.end) <= at(day.open.start))
    return [wrong(`${pointer}/open/end`, '開院時刻より後にしてください。', 'Must be after the start.')];
  return [];
}

function checkShift(
  zone: ZoneTime,
  day: RotaDay,
  shift: RotaShift,
  pointer: string,
  knownStaff: ReadonlySet<string>,
): FieldError[] {
  const errors: FieldError[] = [];
  if (!knownStaff.has(shift.staffId))
    errors.push(wrong(`${pointer}/staffId`, 'スタッフが見つかりません。', 'Is no member of staff.'));
  if (zone.date(shift.start) !== day.date)
    errors.push(wrong(`${pointer}/start`, 'その日のうちに始めてください。', 'Must begin on that day.'));
  const minutes = (at(shift.end) - at(shift.start)) / 60_000;
  if (minutes <= 0 || minutes > 24 * 60)
    errors.push(
      wrong(`${pointer}/end`, '開始から24時間以内にしてください。', 'Must be within 24 hours after the start.'),
    );
  if ((shift.breakStart === null) !== (shift.breakEnd === null))
    errors.push(
      wrong(`${pointer}/breakEnd`, '休憩の開始と終了を両方入れてください。', 'A break has both ends or none.'),
    );
  else if (shift.breakStart !== null && shift.breakEnd !== null && !inside(shift, shift.breakStart, shift.breakEnd))
    errors.push(
      wrong(`${pointer}/breakStart`, '休憩は勤務時間内にしてください。', 'The break must lie within the shift.'),
    );
  return errors;
}

const inside = (shift: RotaShift, start: string, end: string): boolean =>
  at(shift.start) <= at(start) && at(start) < at(end) && at(end) <= at(shift.end);

function overlaps(shifts: readonly RotaShift[], pointer: string): FieldError[] {
  const sorted = shifts.map((shift, n) => ({ shift, n })).sort((a, b) => at(a.shift.start) - at(b.shift.start));
  const until = new Map<string, number>();
  return sorted.flatMap(({ shift, n }) => {
    const clash = at(shift.start) < (until.get(shift.staffId) ?? -Infinity);
    until.set(shift.staffId, Math.max(at(shift.end), until.get(shift.staffId) ?? -Infinity));
    return clash
      ? [wrong(`${pointer}/shifts/${n}`, '同じ人の勤務が重なっています。', 'Overlaps another shift of that person.')]
      : [];
  });
}
