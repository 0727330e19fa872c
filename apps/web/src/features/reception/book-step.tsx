import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './book.module.css';

/** One of the three questions of a booking. */
export function BookStep({
  number,
  title,
  done,
  grow = false,
  children,
}: {
  number: number;
  title: string;
  done: boolean;
  grow?: boolean;
  children: ReactNode;
}) {
  return (
    <section className={classes['step']} data-grow={grow} aria-label={title}>
      <h2 className={classes['heading']}>
        <span className={classes['number']} data-done={done} aria-hidden>
          {done ? <IconCheck size={16} stroke={3} /> : number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}
