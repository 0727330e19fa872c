import { DEFAULT_STEP_MINUTES, TREATMENTS } from '@higaeri/domain';
import type { Tx } from '../../platform/database/tx.ts';
import { insertRows } from '../store/insert-rows.ts';

/** The eight treatments of the sources. A doctor of the clinic signs them off before use. */
export const writeTreatments = (tx: Tx): Promise<void> =>
  insertRows(
    tx,
    'treatment',
    TREATMENTS.map((treatment, index) => ({
      code: treatment.code,
      name: treatment.name.ja,
      name_en: treatment.name.en,
      indications: treatment.indications,
      anaesthesia: treatment.anaesthesia,
      sedation: treatment.requirements.sedation,
      contrast: treatment.requirements.contrast,
      lot_required: treatment.requirements.lotRequired,
      first_disc_minutes: treatment.firstDiscMinutes,
      further_disc_minutes: treatment.furtherDiscMinutes,
      recovery_minutes: DEFAULT_STEP_MINUTES.recovery,
      notes: null,
      source: treatment.sources.join(', '),
      active: true,
      sort: (index + 1) * 10,
      version: 1,
    })),
  );
