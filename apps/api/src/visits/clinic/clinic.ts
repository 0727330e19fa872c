import type { Statement } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { ZoneTime } from '../zone-time.ts';
import { settingsFrom, type ClinicSettings, type StoredSettings } from './clinic-settings.ts';

/** The clinic a transaction works for. */
export interface Clinic {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly zone: ZoneTime;
  readonly settings: ClinicSettings;
}

// Offsets are remembered per zone, so the zone's reader outlives the request.
const zones = new Map<string, ZoneTime>();

function zoneTime(timeZone: string): ZoneTime {
  const known = zones.get(timeZone) ?? new ZoneTime(timeZone);
  zones.set(timeZone, known);
  return known;
}

// Most transactions ask for it more than once, and none minds when it changes under them.
const known = new WeakMap<Tx, Promise<Clinic>>();

export function loadClinic(tx: Tx): Promise<Clinic> {
  const clinic = known.get(tx) ?? readClinic(tx);
  known.set(tx, clinic);
  return clinic;
}

const CLINIC: Statement = {
  name: 'clinic',
  text: 'SELECT name, name_en, time_zone, settings FROM clinic WHERE id = $1',
};

/** The clinic as the next statement of the transaction sees it: for who has just been told that it changed. */
export async function readClinic(tx: Tx): Promise<Clinic> {
  const [row] = await tx.query<{ name: string; name_en: string; time_zone: string; settings: StoredSettings }>(CLINIC, [
    tx.clinicId,
  ]);
  if (!row) throw new Error('the clinic of the transaction does not exist');
  return {
    id: tx.clinicId,
    name: row.name,
    nameEn: row.name_en,
    zone: zoneTime(row.time_zone),
    settings: settingsFrom(row.settings),
  };
}
