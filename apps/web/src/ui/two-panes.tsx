import type { ReactNode } from 'react';
import classes from './two-panes.module.css';

/** Who waits at the left, the one being looked at beside it. */
export function TwoPanes({ list, children }: { list: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['root']}>
      <div className={classes['list']}>{list}</div>
      <div className={classes['detail']}>{children}</div>
    </div>
  );
}
