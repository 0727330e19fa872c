import { TREATMENT_CODES, TREATMENTS } from '@higaeri/domain';
import type { ResourceKind } from '@higaeri/scheduling';
import { newId } from '../../platform/database/new-id.ts';
import type { TestSql } from '../../testing/test-sql.ts';

export interface Furnished {
  /** Resource ids by name: `mri-1`, `or-1`, `recovery-1`, `doctor-1`, `nurse-1` (the person), `nurse-1/2` (a unit) … */
  readonly id: Readonly<Record<string, string>>;
  /** Staff ids by name: `doctor-1`, `nurse-2`, `radiographer-1` … */
  readonly staff: Readonly<Record<string, string>>;
  readonly patients: readonly string[];
}

export interface Furniture {
  readonly dates: readonly string[];
  readonly scanners?: number;
  readonly doctors?: number;
  readonly nurses?: number;
  readonly operatingRooms?: number;
  readonly recoveryRooms?: number;
  readonly patients?: number;
  /** Offset of the clinic, for the shifts. */
  readonly offset?: string;
}

interface Thing {
  id: string;
  kind: ResourceKind | 'patient';
  name: string;
  turnover: number;
  unitOf: string | null;
  staffId: string | null;
  sort: number;
}

const TURNOVER: Partial<Record<ResourceKind, number>> = { 'operating-room': 15, 'recovery-room': 10, 'mri-scanner': 5 };
const BREAKS = ['11:30', '12:15', '12:45'];
/** The fifth patient has the surname of the first, the sixth that of the second … */
const SURNAMES = [
  ['佐藤', 'サトウ', 'Sato'],
  ['鈴木', 'スズキ', 'Suzuki'],
  ['髙橋', 'タカハシ', 'Takahashi'],
  ['田中', 'タナカ', 'Tanaka'],
] as const;

/** Rooms, devices, people with shifts, the eight treatments and some patients: enough of a clinic for a day. */
export async function furnishClinic(sql: TestSql, clinicId: string, furniture: Furniture): Promise<Furnished> {
  const {
    dates,
    scanners = 1,
    doctors = 2,
    nurses = 3,
    operatingRooms = 2,
    recoveryRooms = 2,
    patients = 4,
  } = furniture;
  const things: Thing[] = [];
  const people: { id: string; name: string; role: string; skills: readonly string[]; breakAt: string }[] = [];

  const thing = (name: string, kind: Thing['kind'], sort = 0, of: Partial<Thing> = {}): Thing => {
    const turnover = kind === 'patient' ? 0 : (TURNOVER[kind] ?? 0);
    const made = { id: newId(), kind, name, turnover, unitOf: null, staffId: null, sort, ...of };
    things.push(made);
    return made;
  };
  const person = (role: 'doctor' | 'nurse' | 'radiographer', n: number): Thing => {
    const skills = role === 'doctor' ? TREATMENT_CODES : [];
    const staff = {
      id: newId(),
      name: `${role}-${n}`,
      role,
      skills,
      breakAt: BREAKS[(n - 1) % BREAKS.length] ?? '12:00',
    };
    people.push(staff);
    return thing(staff.name, role, n, { staffId: staff.id });
  };
  const each = (count: number, make: (n: number) => void): void => {
    for (let n = 1; n <= count; n += 1) make(n);
  };

  each(scanners, (n) => thing(`mri-${n}`, 'mri-scanner', n));
  thing('xray-1', 'xray-room');
  each(doctors, (n) => thing(`consulting-${n}`, 'consulting-room', n));
  each(Math.max(2, operatingRooms), (n) => thing(`bay-${n}`, 'preparation-bay', n));
  each(operatingRooms, (n) => {
    const room = thing(`or-${n}`, 'operating-room', n);
    thing(`fluoroscope-${n}`, 'fluoroscope', n, { unitOf: room.id });
  });
  each(recoveryRooms, (n) => thing(`recovery-${n}`, 'recovery-room', n));
  each(doctors, (n) => person('doctor', n));
  each(scanners + 1, (n) => person('radiographer', n));
  each(nurses, (n) => {
    const nurse = person('nurse', n);
    each(3, (unit) => thing(`nurse-${n}/${unit}`, 'nurse', unit, { unitOf: nurse.id }));
  });
  each(patients, (n) => thing(`patient-${n}`, 'patient', n));

  await putTreatments(sql, clinicId);
  await putPeople(sql, clinicId, people, furniture.offset ?? '+09:00', dates);
  await putThings(sql, clinicId, things);
  return {
    id: Object.fromEntries(things.map(({ name, id }) => [name, id])),
    staff: Object.fromEntries(people.map(({ name, id }) => [name, id])),
    patients: things.filter(({ kind }) => kind === 'patient').map(({ id }) => id),
  };
}

async function putTreatments(sql: TestSql, clinicId: string): Promise<void> {
  const rows = TREATMENTS.map(({ requirements, name, ...row }, sort) => ({
    ...row,
    ...requirements,
    ja: name.ja,
    en: name.en,
    sort,
  }));
  await sql(
    `INSERT INTO treatment (clinic_id, code, name, name_en, indications, anaesthesia, sedation, contrast, lot_required,
                            first_disc_minutes, further_disc_minutes, recovery_minutes, sort)
     SELECT $1, code, ja, en, ARRAY(SELECT jsonb_array_elements_text(indications)), anaesthesia, sedation, contrast, "lotRequired",
            "firstDiscMinutes", "furtherDiscMinutes", 60, sort
       FROM jsonb_to_recordset($2::jsonb) AS row (code text, ja text, en text, indications jsonb, anaesthesia text, sedation boolean,
            contrast boolean, "lotRequired" boolean, "firstDiscMinutes" integer, "furtherDiscMinutes" integer, sort integer)`,
    [clinicId, JSON.stringify(rows)],
  );
}

async function putPeople(
  sql: TestSql,
  clinicId: string,
  people: readonly { id: string; breakAt: string }[],
  offset: string,
  dates: readonly string[],
): Promise<void> {
  await sql(
    `INSERT INTO staff (clinic_id, id, name, name_en, role, skills)
     SELECT $1, id, name || 'さん', name, role, ARRAY(SELECT jsonb_array_elements_text(skills))
       FROM jsonb_to_recordset($2::jsonb) AS row (id uuid, name text, role text, skills jsonb)`,
    [clinicId, JSON.stringify(people)],
  );
  const instant = (date: string, time: string, plusMinutes = 0): string =>
    new Date(Date.parse(`${date}T${time}:00${offset}`) + plusMinutes * 60_000).toISOString();
  const shifts = people.flatMap(({ id: staffId, breakAt }) =>
    dates.map((date) => ({
      id: newId(),
      staffId,
      date,
      during: `[${instant(date, '08:30')},${instant(date, '18:00')})`,
      pause: `[${instant(date, breakAt)},${instant(date, breakAt, 45)})`,
    })),
  );
  await sql(
    `INSERT INTO shift (clinic_id, id, staff_id, date, during, break)
     SELECT $1, id, "staffId", date, during::tstzrange, pause::tstzrange
       FROM jsonb_to_recordset($2::jsonb) AS row (id uuid, "staffId" uuid, date date, during text, pause text)`,
    [clinicId, JSON.stringify(shifts)],
  );
}

async function putThings(sql: TestSql, clinicId: string, things: readonly Thing[]): Promise<void> {
  await sql(
    `INSERT INTO resource (clinic_id, id, kind, name, name_en, turnover_minutes, unit_of, staff_id, sort)
     SELECT $1, id, kind, name || '号', name, turnover, "unitOf", "staffId", sort
       FROM jsonb_to_recordset($2::jsonb) AS row (id uuid, kind text, name text, turnover integer, "unitOf" uuid, "staffId" uuid, sort integer)`,
    [clinicId, JSON.stringify(things)],
  );
  const patients = things
    .filter(({ kind }) => kind === 'patient')
    .map(({ id, sort }) => {
      const [family, kana, romaji] = SURNAMES[(sort - 1) % SURNAMES.length] ?? SURNAMES[0];
      return { id, sort, family, kana, romaji };
    });
  await sql(
    `INSERT INTO patient (clinic_id, id, patient_number, family_name, given_name, family_name_kana, given_name_kana, family_name_romaji,
                          birth_date, sex, phone, language, residence_country, search_text, created_at, created_by)
     SELECT $1, id, 'P-' || sort, family, '花子' || sort, kana, 'ハナコ', romaji, '1961-05-04', 'female', '+819000000' || sort, 'ja', 'JP', family, now(), id
       FROM jsonb_to_recordset($2::jsonb) AS row (id uuid, sort integer, family text, kana text, romaji text)`,
    [clinicId, JSON.stringify(patients)],
  );
}
