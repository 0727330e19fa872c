import { useTranslation } from 'react-i18next';
import { useNow } from '../lib/clinic-clock.ts';
import { useClinic } from '../lib/session-context.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import { useLocalName } from '../lib/use-names.ts';
import { AccountMenu } from './account-menu.tsx';
import { AppearanceMenu } from './appearance-menu.tsx';
import { Connection } from './connection.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { KeyboardMapButton } from './keyboard-map.tsx';
import classes from './shell.module.css';

export function TopBar({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation();
  const clinic = useClinic();
  const localName = useLocalName();
  const time = useClinicTime();
  const now = useNow(1_000);
  return (
    <header className={classes['bar']}>
      <span className={classes['clinic']}>{localName(clinic)}</span>
      <span className={classes['date']}>{time.date(time.dateOf(now))}</span>
      <time
        className={classes['clock']}
        aria-label={`${t('clinicTime')} ${time.clock(now)}`}
        dateTime={new Date(now).toISOString().slice(0, 16)}
      >
        {time.clock(now)}
      </time>
      <Connection />
      <span className={classes['space']} />
      <div className={classes['tools']}>
        <LanguageSwitch />
        <AppearanceMenu />
        <KeyboardMapButton />
        <AccountMenu onSignOut={onSignOut} />
      </div>
    </header>
  );
}
