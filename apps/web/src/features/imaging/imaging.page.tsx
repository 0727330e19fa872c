import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBoard, useVisit } from '../../api/queries.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { DeviceBar } from './device-bar.tsx';
import { ImageList } from './image-list.tsx';
import { ScreeningDrawer } from './screening-drawer.tsx';
import classes from './imaging.module.css';

/** Imaging: who comes next, whether it is safe, and which device works. */
export function ImagingPage() {
  const { t } = useTranslation('imaging');
  const time = useClinicTime();
  const board = useBoard(time.today());
  const { visit: openId } = useSearch({ from: '/signed-in/imaging' });
  const navigate = useNavigate({ from: '/imaging' });
  const opened = useVisit(openId ?? null);
  const open = (visit: string | undefined) => void navigate({ search: visit === undefined ? {} : { visit } });
  return (
    <Page title={t('title')} aside={<span className="num">{time.date(time.today())}</span>}>
      {board.isError && board.data === undefined && (
        <ErrorNotice error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.isPending && <ListSkeleton />}
      {board.data !== undefined && (
        <>
          <DeviceBar board={board.data} />
          <div className={classes['lists']}>
            <ImageList board={board.data} kind="mri" onScreen={open} />
            <ImageList board={board.data} kind="xray" onScreen={open} />
          </div>
        </>
      )}
      <ScreeningDrawer visit={openId === undefined ? null : (opened.data ?? null)} onClose={() => open(undefined)} />
    </Page>
  );
}
