import { Button } from '@mantine/core';
import { IconHourglassEmpty } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaitlist } from '../../../api/queries.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { ChoosePlace } from './choose-place.tsx';
import { waiting } from './entries.ts';
import { WaitingRow } from './waiting-row.tsx';
import classes from './waitlist.module.css';

/** Who would come sooner, or on a day that is full: longest waiting first. */
export function WaitingList() {
  const { t } = useTranslation('reception');
  const list = useWaitlist();
  const [offering, setOffering] = useState<string | null>(null);
  const entries = waiting(list.data ?? []);
  return (
    <section className={classes['list']} aria-labelledby="waitlist-title">
      <h2 id="waitlist-title">
        {t('waitlist.title')} <span>{entries.length}</span>
      </h2>
      {list.isPending && <ListSkeleton rows={3} height={90} />}
      {list.data === undefined && list.isError && (
        <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.data !== undefined && entries.length === 0 && (
        <EmptyState
          icon={<IconHourglassEmpty size={40} stroke={1.3} />}
          title={t('waitlist.none')}
          hint={t('waitlist.noneHint')}
          action={
            <Button variant="light" renderRoot={(props) => <Link to="/book" {...props} />}>
              {t('waitlist.toBook')}
            </Button>
          }
        />
      )}
      <ul>
        {entries.map((entry) => (
          <WaitingRow key={entry.id} entry={entry} onOffer={() => setOffering(entry.id)} />
        ))}
      </ul>
      <ChoosePlace
        opened={offering !== null}
        entry={entries.find(({ id }) => id === offering) ?? null}
        onClose={() => setOffering(null)}
      />
    </section>
  );
}
