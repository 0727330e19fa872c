import { Button, TextInput } from '@mantine/core';
import { IconBed, IconDoorEnter, IconSearch, IconWalk } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../../api/queries.ts';
import type { BoardView } from '../../api/views.ts';
import { useMay } from '../../lib/session-context.ts';
import { useNow } from '../../lib/clinic-clock.ts';
import { given } from '../../lib/given.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TilesSkeleton } from '../../ui/skeletons.tsx';
import { ArrivalCard } from './arrival-card.tsx';
import { arrivalLists, freedAfternoons, sameSurnames, visitMatches } from './arrival-lists.ts';
import { BoardCounts } from './board-counts.tsx';
import { EndedList } from './ended-list.tsx';
import { FreedAfternoons } from './freed-afternoons.tsx';
import { SameSurnameBanner } from './same-surname-banner.tsx';
import { VisitDrawer } from './visit-drawer.tsx';
import { OfferDesk } from './waitlist/offer-desk.tsx';
import { WaitingList } from './waitlist/waiting-list.tsx';
import classes from './arrivals.module.css';

const route = getRouteApi('/signed-in/arrivals');

/** The front door: who is late, who should come, who is here, who may go home. */
export function ArrivalsPage() {
  const { t } = useTranslation('reception');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const time = useClinicTime();
  const board = useBoard(time.today());
  const mayWait = useMay('waitlist.write');
  const open = (visit: string | null): void =>
    void navigate({ search: (before) => given({ ...before, visit: visit ?? undefined }) });
  return (
    <Page
      title={t('arrivals.title')}
      aside={board.data !== undefined && <BoardCounts board={board.data} />}
      actions={
        <>
          <TextInput
            data-search
            type="search"
            aria-label={t('day.find')}
            placeholder={t('day.find')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search.find ?? ''}
            onChange={(event) =>
              void navigate({
                search: given({ ...search, find: event.currentTarget.value || undefined }),
                replace: true,
              })
            }
            w={200}
          />
          <Button
            variant="default"
            leftSection={<IconWalk size={19} aria-hidden />}
            renderRoot={(props) => <Link to="/book" search={{ walkIn: true }} {...props} />}
          >
            {t('book.walkIn')}
          </Button>
        </>
      }
    >
      {board.data === undefined && board.isPending && <TilesSkeleton tiles={9} height={130} />}
      {board.data === undefined && board.isError && (
        <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
      )}
      {mayWait && <OfferDesk />}
      {board.data !== undefined && <Lists board={board.data} find={search.find ?? ''} onOpen={open} />}
      <VisitDrawer opened={search.visit !== undefined} visitId={search.visit ?? null} onClose={() => open(null)} />
    </Page>
  );
}

function Lists({ board, find, onOpen }: { board: BoardView; find: string; onOpen: (visitId: string) => void }) {
  const { t } = useTranslation('reception');
  const now = useNow(15_000);
  const mayWait = useMay('waitlist.write');
  const { expected, here, ended } = arrivalLists(board.visits.filter((visit) => visitMatches(visit, find)));
  return (
    <>
      <SameSurnameBanner groups={sameSurnames(board.visits)} />
      <div className={classes['columns']}>
        <section aria-labelledby="expected-title">
          <h2 id="expected-title" className={classes['heading']}>
            {t('arrivals.expected')} <span>{expected.length}</span>
          </h2>
          {expected.length === 0 && (
            <EmptyState
              icon={<IconDoorEnter size={44} stroke={1.3} />}
              title={t('arrivals.noneExpected')}
              hint={t('arrivals.noneExpectedHint')}
            />
          )}
          {expected.map((visit) => (
            <ArrivalCard key={visit.id} visit={visit} now={now} onOpen={() => onOpen(visit.id)} />
          ))}
        </section>
        <section aria-labelledby="here-title">
          <h2 id="here-title" className={classes['heading']}>
            {t('arrivals.here')} <span>{here.length}</span>
          </h2>
          {here.length === 0 && <EmptyState icon={<IconBed size={44} stroke={1.3} />} title={t('arrivals.noneHere')} />}
          {here.map((visit) => (
            <ArrivalCard key={visit.id} visit={visit} now={now} onOpen={() => onOpen(visit.id)} />
          ))}
        </section>
        <div className={classes['side']}>
          <FreedAfternoons date={board.date} freed={freedAfternoons(board.visits, now)} />
          {mayWait && <WaitingList />}
          <EndedList visits={ended} onOpen={onOpen} />
        </div>
      </div>
    </>
  );
}
