import { IconBed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BoardView, VisitSummary } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { Chip } from '../../ui/chip.tsx';
import { recoveryChoices } from './theatre-work.ts';

/** "Recovery room free at 14:50": known before the procedure ends. */
export function RoomAhead({ board, visit }: { board: BoardView; visit: VisitSummary }) {
  const { t } = useTranslation('theatre');
  const { clock } = useClinicTime();
  const choices = recoveryChoices(board, visit);
  const free = choices.some(({ state }) => state === 'free');
  const next =
    choices
      .map(({ freeAt }) => freeAt)
      .filter((at) => at !== null)
      .toSorted()[0] ?? null;
  return (
    <Chip tone={free ? 'good' : 'warn'} icon={<IconBed size={16} />}>
      {free ? t('roomFreeNow') : next === null ? t('noneFree') : t('roomFreeAt', { time: clock(next) })}
    </Chip>
  );
}
