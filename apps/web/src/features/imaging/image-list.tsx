import { useTranslation } from 'react-i18next';
import type { BoardView } from '../../api/views.ts';
import { StepIcon } from '../../ui/step-icon.tsx';
import { WorkList } from '../../ui/work-list.tsx';
import { ImageCard } from './image-card.tsx';
import { imageWork, type ImageKind } from './image-work.ts';

/** The work list of one kind of picture. */
export function ImageList({
  board,
  kind,
  onScreen,
}: {
  board: BoardView;
  kind: ImageKind;
  onScreen: (visitId: string) => void;
}) {
  const { t } = useTranslation('imaging');
  const tasks = imageWork(board.visits, kind);
  return (
    <WorkList
      title={t(`worklist.${kind}`)}
      icon={<StepIcon kind={kind} size={22} />}
      items={tasks}
      empty={t(`empty.${kind}`)}
      pressing={tasks.filter(({ where }) => where === 'ready').length}
    >
      {(task) => <ImageCard task={task} kind={kind} onScreen={onScreen} />}
    </WorkList>
  );
}
