import { IconClipboardCheck, IconNeedle } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBoard, useVisit } from '../../api/queries.ts';
import type { BoardView } from '../../api/views.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NotSent } from '../../ui/not-sent.tsx';
import { ProposalNotice } from '../../ui/proposal-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { VisitRow } from '../../ui/visit-row.tsx';
import { WorkList } from '../../ui/work-list.tsx';
import { RoomCard } from './room-card.tsx';
import { TheatrePane } from './theatre-pane.tsx';
import { theatreRooms, toPrepare } from './theatre-work.ts';
import { WhyPrepare } from './why-prepare.tsx';

/** Theatre: who is in each operating room and next, what keeps them from starting, and the way to recovery. */
export function TheatrePage() {
  const { t } = useTranslation('theatre');
  const time = useClinicTime();
  const board = useBoard(time.today());
  const { visit: openId } = useSearch({ from: '/signed-in/theatre' });
  const navigate = useNavigate({ from: '/theatre' });
  const open = (visit: string) => void navigate({ search: { visit } });
  return (
    <Page title={t('title')} aside={<span className="num">{time.date(time.today())}</span>}>
      {board.isError && board.data === undefined && (
        <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.isPending && <ListSkeleton />}
      <NotSent />
      <ProposalNotice />
      {board.data !== undefined && (
        <TwoPanes list={<Lists board={board.data} openId={openId ?? null} onOpen={open} />}>
          <Opened board={board.data} visitId={openId ?? null} />
        </TwoPanes>
      )}
    </Page>
  );
}

interface ListsProps {
  board: BoardView;
  openId: string | null;
  onOpen: (visitId: string) => void;
}

function Lists({ board, openId, onOpen }: ListsProps) {
  const { t } = useTranslation('theatre');
  return (
    <>
      <section aria-label={t('rooms')} style={{ display: 'grid', gap: 10 }}>
        {theatreRooms(board).map((one) => (
          <RoomCard key={one.room.id} {...one} openId={openId} onOpen={onOpen} />
        ))}
      </section>
      <WorkList
        title={t('preparation')}
        icon={<IconClipboardCheck size={21} stroke={1.7} aria-hidden />}
        items={toPrepare(board.visits)}
        empty={t('preparationEmpty')}
      >
        {(visit) => (
          <VisitRow
            visit={visit}
            why={<WhyPrepare visit={visit} />}
            press={visit.redFlagOpen ? 'now' : 'soon'}
            selected={visit.id === openId}
            onSelect={onOpen}
          />
        )}
      </WorkList>
    </>
  );
}

function Opened({ board, visitId }: { board: BoardView; visitId: string | null }) {
  const { t } = useTranslation('clinical');
  const visit = useVisit(visitId);
  if (visitId === null)
    return (
      <EmptyState
        icon={<IconNeedle size={48} stroke={1.3} />}
        title={t('choosePatient')}
        hint={t('choosePatientHint')}
      />
    );
  if (visit.isError && visit.data === undefined)
    return <ErrorNotice error={visit.error} onRetry={() => void visit.refetch()} />;
  return visit.data === undefined ? (
    <ListSkeleton rows={5} height={110} />
  ) : (
    <TheatrePane key={visit.data.id} visit={visit.data} board={board} />
  );
}
