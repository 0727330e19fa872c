import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBoard, useRecoveryRooms } from '../../api/queries.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NotSent } from '../../ui/not-sent.tsx';
import { ProposalNotice } from '../../ui/proposal-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TilesSkeleton } from '../../ui/skeletons.tsx';
import { Stat, Stats } from '../../ui/stat.tsx';
import { BedsideDrawer } from './bedside-drawer.tsx';
import { RoomTile } from './room-tile.tsx';
import { WaitingForRoom } from './waiting-for-room.tsx';
import classes from './recovery.module.css';

/** Recovery: one tile per room, read from three metres; a tap opens the bedside. */
export function RecoveryPage() {
  const { t } = useTranslation('recovery');
  const time = useClinicTime();
  const rooms = useRecoveryRooms();
  const board = useBoard(time.today());
  const { visit: openId } = useSearch({ from: '/signed-in/recovery' });
  const navigate = useNavigate({ from: '/recovery' });
  const open = (visit: string | undefined) => void navigate({ search: visit === undefined ? {} : { visit } });
  const items = rooms.data?.items ?? [];
  const waiting = (board.data?.visits ?? []).filter(({ status }) => status === 'awaiting-room');
  const due = items.filter(({ alarm }) => alarm !== 'none').length;
  return (
    <Page
      title={t('title')}
      aside={
        rooms.data !== undefined && (
          <Stats>
            <Stat label={t('summary.due')} value={due} tone={due > 0 ? 'alarm' : 'quiet'} />
            <Stat label={t('summary.resting')} value={items.filter(({ occupant }) => occupant !== null).length} />
            <Stat label={t('summary.free')} value={items.filter(({ resource }) => resource.state === 'free').length} />
            <Stat label={t('summary.waiting')} value={waiting.length} tone={waiting.length > 0 ? 'warn' : 'quiet'} />
          </Stats>
        )
      }
    >
      <NotSent />
      <ProposalNotice />
      {rooms.isError && rooms.data === undefined && (
        <ErrorNotice error={rooms.error} onRetry={() => void rooms.refetch()} />
      )}
      {rooms.isPending && <TilesSkeleton tiles={5} height={300} />}
      {waiting.length > 0 && <WaitingForRoom visits={waiting} rooms={items} />}
      <section className={classes['tiles']} aria-label={t('rooms')}>
        {items.map((room) => (
          <RoomTile key={room.resource.id} room={room} onOpen={open} />
        ))}
      </section>
      <BedsideDrawer
        opened={openId !== undefined}
        visitId={openId ?? null}
        room={items.find(({ occupant }) => occupant?.id === openId) ?? null}
        onClose={() => open(undefined)}
      />
    </Page>
  );
}
