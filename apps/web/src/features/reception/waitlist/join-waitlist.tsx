import { Alert, Button } from '@mantine/core';
import { IconHourglassHigh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../lib/session-context.ts';
import { JoinDialog } from './join-dialog.tsx';
import type { WishedFor } from './wish-draft.ts';
import classes from './waitlist.module.css';

/** For a patient whom no day suits: the way to the waitlist, beside the days that are left. */
export function JoinWaitlist(props: WishedFor) {
  const { t } = useTranslation('reception');
  const may = useMay('waitlist.write');
  const [opened, setOpened] = useState(false);
  const [saved, setSaved] = useState(false);
  if (!may) return null;
  return (
    <>
      {saved ? (
        <Alert color="matsu" title={t('waitlist.join.saved')} role="status" mb="md">
          {t('waitlist.join.savedHint')} <Link to="/arrivals">{t('waitlist.join.see')}</Link>
        </Alert>
      ) : (
        <div className={classes['bar']}>
          <span>{t('waitlist.join.hint')}</span>
          <Button
            variant="light"
            leftSection={<IconHourglassHigh size={18} aria-hidden />}
            onClick={() => setOpened(true)}
          >
            {t('waitlist.join.open')}
          </Button>
        </div>
      )}
      <JoinDialog
        {...props}
        opened={opened}
        onClose={() => setOpened(false)}
        onSaved={() => {
          setOpened(false);
          setSaved(true);
        }}
      />
    </>
  );
}
