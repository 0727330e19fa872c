import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../api/views.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { ObservationForm } from '../../ui/observation-form.tsx';
import { VisitHead } from '../../ui/visit-head.tsx';
import { ConsentForm } from './consent-form.tsx';
import type { Fix } from './fix-buttons.ts';
import { IntakeForm } from './intake-form.tsx';
import { PregnancyForm } from './pregnancy-form.tsx';

const TITLES = {
  consent: 'recordConsent',
  baseline: 'recordBaseline',
  intake: 'editIntake',
  pregnancy: 'openScreening',
} as const;

export interface FixProps {
  opened: boolean;
  visit: VisitView;
  fix: Fix | null;
  onClose: () => void;
}

/** The record that is missing, with the patient's name above it. */
export function FixSheet({ opened, visit, fix, onClose }: FixProps) {
  const { t } = useTranslation(['theatre', 'common']);
  return (
    <DialogFrame opened={opened} onClose={onClose} size={720} title={fix === null ? '' : t(TITLES[fix])}>
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
    </DialogFrame>
  );
}
