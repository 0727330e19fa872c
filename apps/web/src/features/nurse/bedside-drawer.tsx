import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useVisit } from '../../api/queries.ts';
import type { ResourceView, VisitView } from '../../api/views.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { ChecklistPanel } from '../../ui/checklist-panel.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { GateFixes } from '../../ui/gate-fixes.tsx';
import { NotSent } from '../../ui/not-sent.tsx';
import { ObservationForm } from '../../ui/observation-form.tsx';
import { ObservationTable } from '../../ui/observation-table.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { VisitHead } from '../../ui/visit-head.tsx';
import { BedsideActs } from './bedside-acts.tsx';

interface BedsideDrawerProps {
  visitId: string | null;
  room: ResourceView | null;
  onClose: () => void;
}

/** At the bed: the observation first, then what going home needs. */
export function BedsideDrawer({ visitId, room, onClose }: BedsideDrawerProps) {
  const { t } = useTranslation('common');
  const localName = useLocalName();
  const visit = useVisit(visitId);
  return (
    <Drawer
      opened={visitId !== null}
      onClose={onClose}
      size={760}
      title={room === null ? '' : localName(room)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {visit.isError && visit.data === undefined && (
        <ErrorNotice error={visit.error} onRetry={() => void visit.refetch()} />
      )}
      {visit.data === undefined && !visit.isError && <ListSkeleton rows={6} />}
      {visit.data !== undefined && visitId !== null && (
        <Bedside key={visit.data.id} visit={visit.data} onGone={onClose} />
      )}
    </Drawer>
  );
}

const HERE = new Set(['in-recovery', 'in-review', 'cleared', 'awaiting-room']);

function Bedside({ visit, onGone }: { visit: VisitView; onGone: () => void }) {
  const { t } = useTranslation(['recovery', 'clinical']);
  const observations = (visit.observations ?? [])
    .filter(({ kind }) => kind === 'recovery')
    .toSorted((one, other) => other.at.localeCompare(one.at));
  const open = visit.status === 'in-recovery' || visit.status === 'in-review';
  const without = [
    ...(visit.sedation ? [] : ['escort-present']),
    ...(visit.gates.some(
      ({ code, status }) => code === 'bladder-emptied' && (status === 'off' || status === 'not-applicable'),
    )
      ? ['bladder-emptied']
      : []),
  ];
  return (
    <div style={{ display: 'grid', gap: 16, paddingBottom: 24 }}>
      <VisitHead visit={visit} />
      <NotSent />
      <BedsideActs visit={visit} onGone={onGone} />
      {HERE.has(visit.status) && (
        <ObservationForm key={observations[0]?.clientId ?? 'first'} visit={visit} kind="recovery" />
      )}
      {observations.length > 0 && <ObservationTable observations={observations.slice(0, 5)} title={t('last')} />}
      {open && (
        <ChecklistPanel
          key={visit.checklist?.discharge?.recordedAt ?? ''}
          visit={visit}
          phase="discharge"
          without={without}
          saveLabel={t('clinical:checklist.save')}
        />
      )}
      {open && (
        <Panel title={t('clinical:beforeHome')}>
          <GateFixes gates={visit.gates} act="discharge" />
        </Panel>
      )}
    </div>
  );
}
