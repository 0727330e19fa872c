import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHistory } from '../../api/queries.ts';
import type { ChecklistPhase, HistoryItem, VisitView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import classes from './visit-history.module.css';

/** Everything that happened to a visit, newest first; what was undone stays, struck through. */
export function VisitHistory({ visit }: { visit: VisitView }) {
  const history = useHistory(visit.id);
  if (history.isError) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data === undefined) return <ListSkeleton rows={3} height={32} />;
  return (
    <ol className={classes['root']} reversed>
      {history.data.items.toReversed().map((item) => (
        <Entry key={item.id} item={item} visit={visit} />
      ))}
    </ol>
  );
}

function Entry({ item, visit }: { item: HistoryItem; visit: VisitView }) {
  const { t } = useTranslation(['domain', 'reception']);
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
      <span className={classes['who']}>{item.by.displayName}</span>
    </li>
  );
}
