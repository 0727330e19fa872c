import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { simulationModelQuery } from '../../api/queries.ts';
import { DateNav } from '../../ui/date-nav.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { Comparison } from './what-if/comparison.tsx';
import { readWish, tidied, type Wish } from './what-if/wish.ts';
import classes from './what-if/what-if.module.css';

/** What if the clinic had a room more, a doctor less? Two clinics live through the same days, and nothing is changed. */
export function WhatIfPage() {
  const { t } = useTranslation('whatIf');
  const search = useSearch({ from: '/signed-in/what-if' });
  const wish = readWish(search);
  const asked = search['date'];
  const navigate = useNavigate({ from: '/what-if' });
  const change = (part: { [K in keyof Wish]?: Wish[K] | undefined }) =>
    void navigate({ search: { ...tidied({ ...wish, ...part }) }, replace: true });
  const model = useQuery(simulationModelQuery(wish.date));
  const date = model.data?.date ?? wish.date;
  return (
    <Page
      title={t('title')}
      aside={date !== undefined && <DateNav date={date} onDate={(next) => change({ date: next })} />}
    >
      <p className={classes['lead']}>{t('lead')}</p>
      {asked !== undefined && wish.date === undefined && (
        <Alert color="yamabuki" role="status" mb="md">
          {t('noSuchDate', { date: typeof asked === 'string' ? asked : JSON.stringify(asked) })}
        </Alert>
      )}
      {model.isError && <ErrorNotice error={model.error} onRetry={() => void model.refetch()} />}
      {model.isPending && <ListSkeleton rows={5} />}
      {model.data !== undefined && !model.isError && <Comparison model={model.data} wish={wish} onChange={change} />}
    </Page>
  );
}
