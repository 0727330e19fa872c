import { GATE_CODES, type ClinicPolicy } from '@higaeri/domain';
import type { ResourceKind } from '@higaeri/scheduling';
import { DEFAULT_SETTINGS } from '../../visits/clinic/clinic-settings.ts';
import type { CatalogueResource, ClinicFacts } from '../../visits/clinic-day/clinic-facts.ts';
import type { TreatmentRow } from '../../visits/clinic-day/treatment-row.ts';
import { ZoneTime } from '../../visits/zone-time.ts';

export const DATE = '2026-04-06';
export const MORNING = Date.parse(`${DATE}T08:00:00+09:00`);
const at = (time: string): number => Date.parse(`${DATE}T${time}:00+09:00`);

export const TREATMENT: TreatmentRow = {
  code: 'dst',
  requirements: { sedation: false, contrast: true, lotRequired: false },
  firstDiscMinutes: 40,
  furtherDiscMinutes: 10,
  recoveryMinutes: 60,
  active: true,
};

/** Every gate off: what is looked at here is rooms and people. */
export const POLICY: ClinicPolicy = {
  ...DEFAULT_SETTINGS.policy,
  gates: Object.fromEntries(GATE_CODES.map((code) => [code, false])),
};

const TURNOVER: Partial<Record<ResourceKind, number>> = { 'operating-room': 15, 'recovery-room': 10, 'mri-scanner': 5 };

/** A small clinic, so that visits meet: one scanner, two operating rooms, two recovery rooms, two doctors, three nurses. */
export function clinicInMemory(): ClinicFacts {
  const resources: CatalogueResource[] = [];
  const thing = (id: string, kind: ResourceKind, of: Partial<CatalogueResource> = {}): void => {
    const sort = resources.length;
    const turnoverMinutes = TURNOVER[kind] ?? 0;
    resources.push({
      id,
      kind,
      name: id,
      nameEn: id,
      turnoverMinutes,
      unitOf: null,
      staffId: null,
      skills: [],
      sort,
      usable: true,
      ...of,
    });
  };
  thing('mri-1', 'mri-scanner');
  thing('xray-1', 'xray-room');
  for (const n of [1, 2]) {
    thing(`consulting-${String(n)}`, 'consulting-room');
    thing(`bay-${String(n)}`, 'preparation-bay');
    thing(`or-${String(n)}`, 'operating-room');
    thing(`fluoroscope-${String(n)}`, 'fluoroscope', { unitOf: `or-${String(n)}` });
    thing(`recovery-${String(n)}`, 'recovery-room');
    thing(`doctor-${String(n)}`, 'doctor', { staffId: `staff-doctor-${String(n)}`, skills: [TREATMENT.code] });
    thing(`radiographer-${String(n)}`, 'radiographer', { staffId: `staff-radiographer-${String(n)}` });
  }
  for (const n of [1, 2, 3]) {
    const staffId = `staff-nurse-${String(n)}`;
    thing(`nurse-${String(n)}`, 'nurse', { staffId });
    for (const unit of [1, 2, 3])
      thing(`nurse-${String(n)}/${String(unit)}`, 'nurse', { staffId, unitOf: `nurse-${String(n)}` });
  }
  const staff = new Set(resources.flatMap(({ staffId }) => staffId ?? []));
  const shifts = [...staff].map((staffId) => ({
    staffId,
    date: DATE,
    during: { from: at('08:30'), until: at('18:00') },
    pause: null,
  }));
  const clinic = { id: 'clinic', name: '', nameEn: '', zone: new ZoneTime('Asia/Tokyo'), settings: DEFAULT_SETTINGS };
  return { clinic, resources, shifts, exceptions: [], closures: [], busy: [] };
}
