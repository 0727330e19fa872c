import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../api/views.ts';
import { Stat, Stats } from '../../ui/stat.tsx';

/** How the day stands, in a few figures. */
export function BoardCounts({ board: { counts, outlook } }: { board: BoardView }) {
  const { t } = useTranslation('reception');
  return (
    <Stats>
      <Stat label={t('counts.expected')} value={counts.expected} />
      <Stat label={t('counts.late')} value={counts.late} tone={counts.late > 0 ? 'warn' : 'quiet'} />
      <Stat label={t('counts.arrived')} value={counts.arrived} />
      <Stat label={t('counts.inTreatment')} value={counts.inTreatment} />
      <Stat label={t('counts.departed')} value={counts.departed} />
      {outlook !== null && (
        <Stat
          label={t('counts.pastClosing')}
          value={`${String(Math.round(outlook.pastClosing * 100))} %`}
          tone={outlook.pastClosing > outlook.pastClosingLimit ? 'warn' : 'quiet'}
        />
      )}
    </Stats>
  );
}
