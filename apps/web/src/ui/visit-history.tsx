import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistory } from '../api/queries.ts';
import { useCorrection } from '../api/use-correction.ts';
import type { ChecklistPhase, HistoryItem, VisitView } from '../api/views.ts';
import { useMay } from '../lib/session-context.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import { ConfirmWithPatient } from './confirm-with-patient.tsx';
import { ErrorNotice } from './error-notice.tsx';
import { ListSkeleton } from './skeletons.tsx';
import classes from './visit-history.module.css';

/** Everything that happened to a visit, newest first; what was undone stays, struck through. A wrong tap can be undone here for as long as nothing depends on it. */
export function VisitHistory({ visit }: { visit: VisitView }) {
  const { t } = useTranslation(['domain', 'common']);
  const history = useHistory(visit.id);
  const { correct, pending } = useCorrection();
  const [asking, setAsking] = useState<HistoryItem | null>(null);
  const mayCorrect = useMay('visit.correct');
  if (history.isError) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <ListSkeleton rows={3} height={32} />;
  const newest = history.data.items.findLast(standsAlone)?.id;
  return (
    <>
      <ol className={classes['root']} reversed>
        {history.data.items.toReversed().map((item) => (
          <Entry
            key={item.id}
            item={item}
            visit={visit}
            onUndo={mayCorrect && item.id === newest ? () => setAsking(item) : undefined}
          />
        ))}
      </ol>
      <ConfirmWithPatient
        opened={asking !== null}
        onClose={() => setAsking(null)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={asking === null ? '' : t('common:undoTitle', { what: t(`history.${asking.type}`) })}
        description={t('common:undoMeans')}
        confirmLabel={t('common:undo')}
        tone="shu"
        reasons={[t('common:wrongPatient'), t('common:recordedOutOfTurn')]}
        pending={pending}
        onConfirm={(reason) => {
          if (asking !== null) correct({ visitId: visit.id, historyId: asking.id, reason });
          setAsking(null);
        }}
      />
    </>
  );
}

/** The booking is cancelled, not undone; a correction is not undone either, what is true is recorded again. */
const standsAlone = ({ type, correctedBy }: HistoryItem): boolean =>
  correctedBy === null && type !== 'booked' && type !== 'corrected';

function Entry({ item, visit, onUndo }: { item: HistoryItem; visit: VisitView; onUndo: (() => void) | undefined }) {
  const { t } = useTranslation(['domain', 'reception', 'common']);
  const time = useClinicTime();
  const step = visit.steps.find(({ id }) => id === item.details['stepId']);
  const phase = item.type === 'checklist-recorded' ? (item.details['phase'] as ChecklistPhase) : null;
  return (
    <li className={classes['entry']} data-corrected={item.correctedBy !== null}>
      <span className={classes['time']}>
        {time.dateOf(item.at) === time.today() ? '' : `${time.date(time.dateOf(item.at))} `}
        {time.clock(item.at)}
      </span>
      <span className={classes['what']}>
        {t(`history.${item.type}`)}
        {step !== undefined && `: ${t(`step.${step.kind}`)}`}
        {phase !== null && `: ${t(`checklist.${phase}`)}`}
      </span>
      {item.correctedBy !== null && (
        <Badge variant="light" color="gray">
          {t('reception:visit.undone')}
        </Badge>
      )}
      {onUndo !== undefined && (
        <Button variant="subtle" size="compact-md" color="shu" onClick={onUndo}>
          {t('common:undoThis')}
        </Button>
      )}
      <span className={classes['who']}>{item.by.displayName}</span>
    </li>
  );
}
