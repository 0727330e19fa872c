import { IconFlag3, IconClipboardHeart, IconNeedle, IconStethoscope } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBoard, useVisit } from '../../api/queries.ts';
import type { VisitSummary } from '../../api/views.ts';
import { given } from '../../lib/given.ts';
import { useSession } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { Choice } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProposalNotice } from '../../ui/proposal-notice.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { TwoPanes } from '../../ui/two-panes.tsx';
import { VisitRow } from '../../ui/visit-row.tsx';
import { WorkList } from '../../ui/work-list.tsx';
import { ConsultationPane } from './consultation-pane.tsx';
import { doctorWork, imagesOpen, type DoctorWork } from './doctor-work.ts';
import { WhyHere } from './why-here.tsx';

const LISTS = [
  { list: 'flags', icon: IconFlag3 },
  { list: 'decide', icon: IconStethoscope },
  { list: 'operate', icon: IconNeedle },
  { list: 'review', icon: IconClipboardHeart },
] as const;

/** Doctor: whom to decide on, operate on, send home; the chosen patient beside the lists. */
export function DoctorPage() {
  const { t } = useTranslation('doctor');
  const time = useClinicTime();
  const board = useBoard(time.today());
  const { visit: openId, list } = useSearch({ from: '/signed-in/doctor' });
  const navigate = useNavigate({ from: '/doctor' });
  const { account } = useSession();
  const lane = board.data?.lanes.find(
    ({ resource }) => resource.kind === 'doctor' && resource.staffId === account.staffId,
  );
  const me = account.staffId === null ? null : (lane?.resource.id ?? null);
  const onlyMine = list === 'mine' && me !== null;
  const open = (visit: string) => void navigate({ search: (before) => ({ ...before, visit }) });
  return (
    <Page
      title={t('title')}
      aside={<span className="num">{time.date(time.today())}</span>}
      actions={
        me !== null && (
          <Choice
            label={t('whose')}
            hideLabel
            value={onlyMine}
            options={[
              { value: false, label: t('everybody') },
              { value: true, label: t('mine') },
            ]}
            onChange={(mine) =>
              void navigate({ search: (before) => given({ ...before, list: mine ? 'mine' : undefined }) })
            }
          />
        )
      }
    >
      {board.isError && board.data === undefined && (
        <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.isPending && <ListSkeleton />}
      <ProposalNotice />
      {board.data !== undefined && (
        <TwoPanes
          list={
            <Lists
              visits={onlyMine ? board.data.visits.filter(({ doctor }) => doctor?.id === me) : board.data.visits}
              openId={openId ?? null}
              onOpen={open}
            />
          }
        >
          <Opened visitId={openId ?? null} />
        </TwoPanes>
      )}
    </Page>
  );
}

const press = (list: keyof DoctorWork, visit: DoctorWork['flags'][number]): 'now' | 'soon' | 'later' => {
  if (list === 'flags') return 'now';
  if (list === 'decide') return imagesOpen(visit).length > 0 && visit.status !== 'in-consultation' ? 'later' : 'soon';
  if (list === 'review') return visit.readyForReview || visit.status === 'in-review' ? 'soon' : 'later';
  return 'soon';
};

function Lists({
  visits,
  openId,
  onOpen,
}: {
  visits: readonly VisitSummary[];
  openId: string | null;
  onOpen: (visitId: string) => void;
}) {
  const { t } = useTranslation('doctor');
  const work = doctorWork(visits);
  return LISTS.map(({ list, icon: Icon }) =>
    list === 'flags' && work.flags.length === 0 ? null : (
      <WorkList
        key={list}
        title={t(`lists.${list}`)}
        icon={<Icon size={21} stroke={1.7} aria-hidden />}
        items={work[list]}
        empty={t(`empty.${list}`)}
        pressing={list === 'flags' ? work.flags.length : 0}
      >
        {(visit) => (
          <VisitRow
            visit={visit}
            why={<WhyHere visit={visit} list={list} />}
            press={press(list, visit)}
            selected={visit.id === openId}
            onSelect={onOpen}
          />
        )}
      </WorkList>
    ),
  );
}

function Opened({ visitId }: { visitId: string | null }) {
  const { t } = useTranslation('clinical');
  const visit = useVisit(visitId);
  if (visitId === null)
    return (
      <EmptyState
        icon={<IconStethoscope size={48} stroke={1.3} />}
        title={t('choosePatient')}
        hint={t('choosePatientHint')}
      />
    );
  if (visit.isError && visit.data === undefined)
    return <ErrorNotice error={visit.error} onRetry={() => void visit.refetch()} />;
  return visit.data === undefined ? (
    <ListSkeleton rows={5} height={110} />
  ) : (
    <ConsultationPane key={visit.data.id} visit={visit.data} />
  );
}
