import type { ReactNode } from 'react';
import classes from './chip.module.css';

/** Meaning of a colour, the same on every screen. A chip always carries words, mostly an icon too. */
export type Tone = 'accent' | 'good' | 'warn' | 'alarm' | 'held' | 'quiet';

interface ChipProps {
  tone: Tone;
  icon?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** `line` for what is only a possibility: held, planned. */
  look?: 'fill' | 'line';
  title?: string;
  children: ReactNode;
}

export function Chip({ tone, icon, size = 'md', look = 'fill', title, children }: ChipProps) {
  return (
    <span className={classes['root']} data-tone={tone} data-size={size} data-look={look} title={title}>
      {icon !== undefined && (
        <span className={classes['icon']} aria-hidden>
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
