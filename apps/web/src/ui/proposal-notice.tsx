import { Button } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProposals } from '../api/queries.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import { useHappened } from './proposal-words.ts';
import classes from './proposal-notice.module.css';

/** On the screens of those who work with patients: a changed plan of today waits, and why. */
export function ProposalNotice() {
  const { t } = useTranslation();
  const { today } = useClinicTime();
  const proposals = useProposals(today());
  const happened = useHappened();
  const open = proposals.data?.find(({ state }) => state === 'open');
  if (open === undefined) return null;
  return (
    <div className={classes['root']} role="status">
      <IconArrowsShuffle size={20} aria-hidden />
      <span className={classes['words']}>
        <b>{happened(open)}</b>
        <span>{t('proposalWaits')}</span>
      </span>
      <Button variant="light" size="sm" renderRoot={(props) => <Link to="/day" search={{}} {...props} />}>
        {t('proposalLook')}
      </Button>
    </div>
  );
}
