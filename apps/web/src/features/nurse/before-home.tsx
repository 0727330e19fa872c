import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../api/views.ts';
import { ChecklistPanel } from '../../ui/checklist-panel.tsx';
import { GateFixes } from '../../ui/gate-fixes.tsx';
import { Panel } from '../../ui/panel.tsx';

/** What must be done and ticked before a doctor lets this patient go. */
export function BeforeHome({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('clinical');
  if (visit.status !== 'in-recovery' && visit.status !== 'in-review') return null;
  const without = [
    ...(visit.sedation ? [] : ['escort-present']),
    ...(visit.gates.some(
      ({ code, status }) => code === 'bladder-emptied' && (status === 'off' || status === 'not-applicable'),
    )
      ? ['bladder-emptied']
      : []),
  ];
  return (
    <>
      <ChecklistPanel
        key={visit.checklist?.discharge?.recordedAt ?? ''}
        visit={visit}
        phase="discharge"
        without={without}
        saveLabel={t('checklist.save')}
      />
      <Panel title={t('beforeHome')}>
        <GateFixes gates={visit.gates} act="discharge" />
      </Panel>
    </>
  );
}
