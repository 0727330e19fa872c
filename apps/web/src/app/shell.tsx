import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/queries.ts';
import { SessionContext } from '../lib/session-context.ts';
import { AreaGuard } from './area-guard.tsx';
import { IdleWatch } from './idle-watch.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { Leave, type Leaving } from './leave.tsx';
import { LiveProvider } from './live-provider.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import classes from './shell.module.css';

/** The frame of every screen behind the door. */
export function Shell() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const [leaving, setLeaving] = useState<Leaving>('ended');
  if (session === undefined) return null;
  if (session === null) return <Leave why={leaving} />;
  return (
    <SessionContext value={session}>
      <LiveProvider>
        <a className={classes['skip']} href="#content">
          {t('skipToContent')}
        </a>
        <div className={classes['frame']}>
          <Rail />
          <TopBar onSignOut={() => setLeaving('signed-out')} />
          <main id="content" className={classes['content']} tabIndex={-1}>
            <AreaGuard>
              <Outlet />
            </AreaGuard>
          </main>
        </div>
        <KeyboardMap />
        <IdleWatch minutes={session.idleTimeoutMinutes} onIdle={() => setLeaving('idle')} />
      </LiveProvider>
    </SessionContext>
  );
}
