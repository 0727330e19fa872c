import { Alert, Button } from '@mantine/core';
import { IconHourglassHigh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JoinDialog } from './join-dialog.tsx';
import type { WishedFor } from './wish-draft.ts';
import classes from './waitlist.module.css';

interface JoinWaitlistProps extends WishedFor {
  opened: boolean;
  onOpened: (opened: boolean) => void;
}

/** For a patient whom no day suits: the way to the waitlist, beside the days that are left. */
export function JoinWaitlist({ opened, onOpened, ...props }: JoinWaitlistProps) {
  const { t } = useTranslation('reception');
  const [saved, setSaved] = useState(false);
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
            onClick={() => onOpened(true)}
          >
            {t('waitlist.join.open')}
          </Button>
        </div>
      )}
      <JoinDialog
        {...props}
        opened={opened}
        onClose={() => onOpened(false)}
        onSaved={() => {
          onOpened(false);
          setSaved(true);
        }}
      />
    </>
  );
}
