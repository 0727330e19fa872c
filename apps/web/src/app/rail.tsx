import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/session-context.ts';
import { whenIdle } from '../lib/when-idle.ts';
import { Mark } from '../ui/mark.tsx';
import { AREAS } from './areas.ts';
import classes from './shell.module.css';

/** The areas this person may open. */
export function Rail() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { pathname } = useLocation();
  const router = useRouter();
  useEffect(
    () =>
      // Fetched beforehand: the network may be gone by the time somebody goes there.
      whenIdle(() => {
        for (const { to } of AREAS.filter(({ needs }) => permissions.includes(needs))) void router.preloadRoute({ to });
      }),
    [router, permissions],
  );
  return (
    <>
      <div className={classes['brand']}>
        <Mark size={34} />
      </div>
      <nav className={classes['rail']} aria-label={t('areas')}>
        <ul className={classes['areas']}>
          {AREAS.filter(({ needs }) => permissions.includes(needs)).map(({ name, to, icon: Icon }) => {
            const here = pathname.startsWith(to);
            return (
              <li key={name} style={{ display: 'contents' }}>
                <Link to={to} className={classes['area']} data-here={here} aria-current={here ? 'page' : undefined}>
                  <Icon size={25} stroke={1.6} aria-hidden />
                  {t(`area.${name}`)}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    </>
  );
}
