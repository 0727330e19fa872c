import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GateCode } from '@higaeri/domain';
import type { Happening, VisitView } from '../../api/views.ts';
import { ObservationForm } from '../../ui/observation-form.tsx';
import { VisitHead } from '../../ui/visit-head.tsx';
import { ConsentForm } from './consent-form.tsx';
import { IntakeForm } from './intake-form.tsx';
import { PregnancyForm } from './pregnancy-form.tsx';

export type Fix = 'consent' | 'baseline' | 'intake' | 'pregnancy';
interface FixButton {
  fix: Fix;
  label: 'recordConsent' | 'recordBaseline' | 'editIntake' | 'openScreening';
  happening: Happening;
}
const INTAKE: FixButton = { fix: 'intake', label: 'editIntake', happening: 'intake' };
const BASELINE: FixButton = { fix: 'baseline', label: 'recordBaseline', happening: 'observations' };

/** Which record meets which gate. */
export const FIX_BUTTONS: Partial<Record<GateCode, FixButton>> = {
  consent: { fix: 'consent', label: 'recordConsent', happening: 'consent' },
  'pregnancy-screening': { fix: 'pregnancy', label: 'openScreening', happening: 'screening' },
  'allergies-reviewed': INTAKE,
  'anticoagulant-cleared': INTAKE,
  'escort-named': INTAKE,
  fasting: INTAKE,
  'fever-checked': BASELINE,
  'baseline-observation': BASELINE,
};
const TITLES = {
  consent: 'recordConsent',
  baseline: 'recordBaseline',
  intake: 'editIntake',
  pregnancy: 'openScreening',
} as const;

/** The record that is missing, with the patient's name above it. */
export function FixDialog({ visit, fix, onClose }: { visit: VisitView; fix: Fix | null; onClose: () => void }) {
  const { t } = useTranslation(['theatre', 'common']);
  return (
    <Modal
      opened={fix !== null}
      onClose={onClose}
      size={720}
      title={fix === null ? '' : t(TITLES[fix])}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {fix !== null && (
        <div style={{ display: 'grid', gap: 16 }}>
          <VisitHead visit={visit} />
          {fix === 'consent' && <ConsentForm visit={visit} onDone={onClose} />}
          {fix === 'baseline' && (
            <ObservationForm visit={visit} taken={visit.observations ?? []} kind="baseline" onDone={onClose} />
          )}
          {fix === 'intake' && <IntakeForm visit={visit} onDone={onClose} />}
          {fix === 'pregnancy' && <PregnancyForm visit={visit} onDone={onClose} />}
        </div>
      )}
    </Modal>
  );
}
