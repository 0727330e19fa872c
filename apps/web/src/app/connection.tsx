import { IconCloudOff, IconLoader2, IconPointFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../lib/clinic-clock.ts';
import { useLive } from '../lib/live-context.ts';
import classes from './shell.module.css';

const ICONS = { live: IconPointFilled, connecting: IconLoader2, offline: IconCloudOff };

/** Whether what is on the screen is what is true now, and if not, how old it is. */
export function Connection() {
  const { t } = useTranslation();
  const { state, freshAt } = useLive();
  const now = useNow(5_000);
  const age = Math.max(0, Math.floor((now - freshAt) / 60_000));
  const Icon = ICONS[state];
  const words =
    state === 'live'
      ? t('live')
      : state === 'connecting'
        ? t('connecting')
        : age === 0
          ? t('offlineJustNow')
          : t('offlineBoard', { count: age });
  return (
    <span className={classes['live']} data-state={state} role="status">
      <Icon size={15} aria-hidden />
      {words}
    </span>
  );
}
