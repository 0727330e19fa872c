import { useTranslation } from 'react-i18next';
import { patientText } from '../../../ui/patient-name.tsx';
import { percent, type Scale } from '../timeline-scale.ts';
import type { Ghost } from './ghosts.ts';
import classes from './drag.module.css';

/** Where steps would be; the words stand in the panel. */
export function GhostBars({ ghosts, scale }: { ghosts: readonly Ghost[]; scale: Scale }) {
  const { i18n } = useTranslation();
  return ghosts.map(({ id, visit, start, end, own }) => {
    const left = percent(scale, start);
    return (
      <span
        key={id}
        aria-hidden
        className={classes['ghost']}
        data-ghost={id}
        data-own={own}
        style={{ left: `${left}%`, width: `${percent(scale, end) - left}%` }}
      >
        {patientText(visit.patient, visit.callNumber, i18n.language)}
      </span>
    );
  });
}
