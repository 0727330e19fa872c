import type { ReactNode } from 'react';
import { useDocumentTitle } from '@mantine/hooks';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** Beside the title: date, counts. */
  aside?: ReactNode;
  /** At the right: what one does here. */
  actions?: ReactNode;
  /** `wide` uses the whole width, for timelines and boards. */
  width?: 'reading' | 'wide';
  children?: ReactNode;
}

/** One screen: its title, its actions, its content. */
export function Page({ title, aside, actions, width = 'wide', children }: PageProps) {
  useDocumentTitle(`${title} · Higaeri`);
  return (
    <div className={classes['root']} data-width={width}>
      <div className={classes['head']}>
        <div className={classes['lead']}>
          <h1 className={classes['title']}>{title}</h1>
          {aside}
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}
