import type { ReactNode } from 'react';
import type { Tone } from './chip.tsx';
import classes from './stat.module.css';

export function Stats({ children }: { children: ReactNode }) {
  return <dl className={classes['row']}>{children}</dl>;
}

/** One figure with its name. */
export function Stat({ label, value, tone = 'quiet' }: { label: string; value: number | string; tone?: Tone }) {
  return (
    <div className={classes['stat']} data-tone={tone}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
