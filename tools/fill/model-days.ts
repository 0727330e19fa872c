import { copiedRows, type CopiedRows, type Row, type Slots } from './copied-row.ts';
import { OF_VISITS, type Model, type VisitTable } from './read-model.ts';

/** One visit of the model with all its rows. Shape: `own` are the slots of ids that are this visit's alone. */
export interface ModelVisit {
  readonly rows: Readonly<Record<VisitTable, CopiedRows>>;
  /** How many facts and reservations it has. */
  readonly counts: { readonly facts: number; readonly reservations: number };
  readonly patient: number;
  readonly own: readonly number[];
}

export interface ModelDay {
  readonly date: string;
  readonly visits: readonly ModelVisit[];
}

/** The visits of some of the model's dates. Needs the slots of everything that is not a visit's to be numbered already. */
export function modelDays(model: Model, dates: readonly string[], slots: Slots): ModelDay[] {
  const column = (table: VisitTable, name: string): number => model.columns[table].indexOf(name);
  const idOf = (row: Row): string => row[column('visit', 'id')] ?? '';
  const standing = slots.texts.length;
  return dates.map((date) => {
    const visits = model.ofVisits.visit.filter((row) => row[column('visit', 'date')] === date);
    return {
      date,
      visits: visits.map((visit) => {
        const others = (table: VisitTable): readonly Row[] =>
          model.ofVisits[table].filter((row) => row[column(table, 'visit_id')] === idOf(visit));
        const of = (table: VisitTable): CopiedRows => copiedRows(table === 'visit' ? [visit] : others(table), slots);
        const rows = Object.fromEntries(OF_VISITS.map((table) => [table, of(table)])) as Record<VisitTable, CopiedRows>;
        const used = new Set(Object.values(rows).flatMap(({ places }) => places.map(({ slot }) => slot)));
        const { texts } = slots;
        const own = [...used].filter((slot) => slot >= standing && texts[slot]?.length === 36);
        return {
          rows,
          counts: { facts: others('visit_history').length, reservations: others('reservation').length },
          own,
          patient: slots.of(visit[column('visit', 'patient_id')] ?? ''),
        };
      }),
    };
  });
}
