import { useId, type ReactNode } from 'react';
import type { Tone } from './chip.tsx';
import classes from './panel.module.css';

interface PanelProps {
  title: string;
  icon?: ReactNode;
  tone?: Tone;
  /** At the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One question of a screen and its answer. */
export function Panel({ title, icon, tone = 'quiet', aside, children }: PanelProps) {
  const id = useId();
  return (
    <section className={classes['root']} data-tone={tone} aria-labelledby={id}>
      <div className={classes['head']}>
        {icon}
        <h3 id={id} className={classes['title']}>
          {title}
        </h3>
        {aside !== undefined && <span className={classes['aside']}>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
