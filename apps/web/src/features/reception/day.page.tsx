import { Button } from '@mantine/core';
import { IconCalendarOff, IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useBoard, useProposals } from '../../api/queries.ts';
import type { ProposalView } from '../../api/views.ts';
import { useNow } from '../../lib/clinic-clock.ts';
import { given } from '../../lib/given.ts';
import { useLive } from '../../lib/live-context.ts';
import { useMay } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { DateNav } from '../../ui/date-nav.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { BoardCounts } from './board-counts.tsx';
import { DayBoard } from './day-board.tsx';
import { FreedAfternoons } from './freed-afternoons.tsx';
import { freedAfternoons } from './arrival-lists.ts';
import { DaySheet } from './day-sheet.tsx';
import { NeedsMe } from './needs-me.tsx';
import { AskAgain } from './replan/ask-again.tsx';
import { ReplanOfDay } from './replan/replan-of-day.tsx';
import { ToldSheet } from './replan/told-sheet.tsx';
import { VisitDrawer } from './visit-drawer.tsx';
import { useDayKeys } from './use-day-keys.ts';

const route = getRouteApi('/signed-in/day');

/** The whole day on one screen: who needs somebody now, and every room, person or patient along the hours. */
export function DayPage() {
  const { t } = useTranslation(['reception', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const time = useClinicTime();
  const now = useNow(15_000);
  const { follow } = useLive();
  const date = search.date ?? time.today();
  const board = useBoard(date);
  const proposals = useProposals(date);
  const mayPropose = useMay('plan.propose');
  const mayRead = useMay('visit.read');
  const [toPrint, setToPrint] = useState<ProposalView | null>(null);

  useEffect(() => {
    follow(date);
    return () => follow(time.today());
  }, [date, follow, time]);

  const goTo = (next: string): void =>
    void navigate({
      search: ({ date: _date, visit: _visit, ...rest }) => (next === time.today() ? rest : { ...rest, date: next }),
    });
  const open = (visit: string | null): void =>
    void navigate({ search: ({ visit: _visit, ...rest }) => (visit === null ? rest : { ...rest, visit }) });
  const zoom = search.zoom ?? 1;
  const setZoom = (next: number): void =>
    void navigate({ search: (before) => ({ ...before, zoom: Math.min(4, Math.max(1, next)) }), replace: true });
  useDayKeys({ date, today: time.today(), zoom, onDate: goTo, onZoom: setZoom });

  const printTold = (proposal: ProposalView): void => {
    // The paper must be on the page before the printer looks at it.
    flushSync(() => setToPrint(proposal));
    window.print();
    setToPrint(null);
  };
  const closedWords = (reason: string | null): string =>
    reason === null
      ? t('day.closedHint')
      : reason === 'holiday' || reason === 'weekday'
        ? t(`day.closedWhy.${reason}`)
        : reason;

  return (
    <>
      <div className="no-print">
        <Page
          title={t('day.title')}
          aside={
            <>
              <DateNav date={date} onDate={goTo} />
              {board.data !== undefined && <BoardCounts board={board.data} />}
            </>
          }
          actions={
            <>
              {mayPropose && date >= time.today() && <AskAgain date={date} />}
              <Button
                variant="default"
                leftSection={<IconPrinter size={18} aria-hidden />}
                onClick={() => window.print()}
              >
                {t('day.sheet')}
              </Button>
            </>
          }
        >
          {board.data === undefined && board.isPending && <ListSkeleton rows={9} height={46} />}
          {board.data === undefined && board.isError && (
            <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
          )}
          {board.data !== undefined && (
            <>
              <NeedsMe board={board.data} onOpen={open} />
              <FreedAfternoons inLine date={date} freed={freedAfternoons(board.data.visits, now)} />
              <ReplanOfDay proposals={proposals.data ?? []} onPrint={printTold} />
              {board.data.open === null && board.data.visits.length === 0 ? (
                <EmptyState
                  icon={<IconCalendarOff size={48} stroke={1.3} />}
                  title={t('day.closed')}
                  hint={closedWords(board.data.closedReason)}
                />
              ) : (
                <DayBoard
                  board={board.data}
                  now={now}
                  isToday={date === time.today()}
                  search={search}
                  onSearch={(next) =>
                    void navigate({ search: (before) => given({ ...before, ...next }), replace: true })
                  }
                  onOpen={open}
                  onZoom={setZoom}
                />
              )}
            </>
          )}
        </Page>
        <VisitDrawer
          opened={mayRead && search.visit !== undefined}
          visitId={search.visit ?? null}
          onClose={() => open(null)}
        />
      </div>
      {toPrint === null ? (
        board.data !== undefined && <DaySheet board={board.data} />
      ) : (
        <ToldSheet proposal={toPrint} />
      )}
    </>
  );
}
