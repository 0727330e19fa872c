import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAcknowledge } from '../../api/use-acknowledge.ts';
import type { BoardView } from '../../api/views.ts';
import { useMay } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { AlertList, urgentFirst } from '../../ui/alert-list.tsx';
import classes from './needs-me.module.css';

const FEW = 3;

/** The first thing on the screen: who needs somebody now, and what is late. */
export function NeedsMe({ board, onOpen }: { board: BoardView; onOpen: (visitId: string) => void }) {
  const { t } = useTranslation(['common', 'reception']);
  const acknowledge = useAcknowledge();
  const mayAcknowledge = useMay('alert.acknowledge');
  const mayOpen = useMay('visit.read');
  const [all, setAll] = useState(false);
  const { today } = useClinicTime();
  const open = urgentFirst(board.alerts);
  // Another day has nobody waiting: only what is wrong with it is worth a line.
  if (open.length === 0 && board.date !== today()) return null;
  return (
    <section className={classes['root']} aria-label={t('needsYou')} aria-live="polite">
      {open.length === 0 ? (
        <p className={classes['calm']}>
          <IconCircleCheck size={20} aria-hidden />
          {t('nothingNeedsYou')}
        </p>
      ) : (
        <AlertList
          alerts={all ? open : open.slice(0, FEW)}
          visits={board.visits}
          resources={board.lanes.map(({ resource }) => resource)}
          {...(mayAcknowledge ? { onAcknowledge: acknowledge } : {})}
          action={(_alert, visit) =>
            visit !== null &&
            mayOpen && (
              <Button variant="light" size="sm" onClick={() => onOpen(visit.id)}>
                {t('reception:day.openVisit')}
              </Button>
            )
          }
        />
      )}
      {open.length > FEW && (
        <Button variant="subtle" size="sm" mt={6} onClick={() => setAll((before) => !before)}>
          {all ? t('reception:day.fewer') : t('reception:day.more', { count: open.length - FEW })}
        </Button>
      )}
    </section>
  );
}
