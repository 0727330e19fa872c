import { newId } from '../../platform/database/new-id.ts';

/** Whatever runs SQL as the owner of the tables, before a clinic is known. */
export type OwnerQuery = <R extends object>(sql: string, parameters?: readonly unknown[]) => Promise<R[]>;

export const DEMO_SLUG = 'demo';
export const DEMO_ZONE = 'Asia/Tokyo';
const NAME = '日帰り腰痛クリニック（デモ）';
const NAME_EN = 'Higaeri Demo Clinic';

export interface DemoClinicRow {
  readonly id: string;
  readonly time_zone: string;
  readonly settings: { readonly demo?: { readonly clockAheadMs?: number } };
}

/** The demo clinic, made when there is none. Closed on Sundays and on Japan's public holidays by its settings. */
export async function demoClinicRow(query: OwnerQuery, at: Date): Promise<DemoClinicRow> {
  const settings = { openingHours: { sun: null }, closedOnHolidaysOf: 'JP' };
  await query(
    `INSERT INTO clinic (id, slug, name, name_en, time_zone, settings, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (slug) DO NOTHING`,
    [newId(), DEMO_SLUG, NAME, NAME_EN, DEMO_ZONE, JSON.stringify(settings), at],
  );
  const [row] = await query<DemoClinicRow>(`SELECT id, time_zone, settings FROM clinic WHERE slug = $1`, [DEMO_SLUG]);
  if (!row) throw new Error('The demo clinic could not be made.');
  return row;
}
