import type { ReactNode } from 'react';
import classes from './work-list.module.css';

interface WorkListProps<T> {
  title: string;
  icon?: ReactNode;
  items: readonly T[];
  /** Said instead of an empty list. */
  empty: string;
  /** How many of them need somebody now. */
  pressing?: number;
  children: (item: T) => ReactNode;
}

/** A titled list of who waits for the same thing. */
export function WorkList<T extends { id: string }>({
  title,
  icon,
  items,
  empty,
  pressing = 0,
  children,
}: WorkListProps<T>) {
  return (
    <section className={classes['root']} aria-label={title}>
      <h2 className={classes['title']}>
        {icon}
        {title}
        <span className={classes['count']} data-pressing={pressing > 0}>
          {items.length}
        </span>
      </h2>
      {items.length === 0 ? (
        <p className={classes['empty']}>{empty}</p>
      ) : (
        <ul className={classes['list']}>
          {items.map((item) => (
            <li key={item.id}>{children(item)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
