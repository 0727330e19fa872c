import { IconCircleCheckFilled, IconCircleDashed, IconMinus, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GatedAct, GateView } from '../api/views.ts';
import classes from './gate-list.module.css';

interface GateListProps {
  gates: readonly GateView[];
  /** Only the gates in front of this act, e.g. `procedure`. */
  act?: GatedAct;
  onlyMissing?: boolean;
  columns?: 1 | 2;
}

const ICONS = {
  met: IconCircleCheckFilled,
  missing: IconCircleDashed,
  overridden: IconShieldCheck,
  off: IconMinus,
  'not-applicable': IconMinus,
};

/** What has to be true before an act, and whether it is. */
export function GateList({ gates, act, onlyMissing = false, columns = 1 }: GateListProps) {
  const { t, i18n } = useTranslation('domain');
  const shown = gates.filter(
    ({ blocks, status }) =>
      (act === undefined || blocks.includes(act)) &&
      status !== 'off' &&
      status !== 'not-applicable' &&
      (!onlyMissing || status === 'missing'),
  );
  return (
    <ul className={classes['root']} data-columns={columns}>
      {shown.map(({ code, status }) => {
        const Icon = ICONS[status];
        return (
          <li key={code} className={classes['gate']} data-status={status}>
            <Icon size={20} aria-hidden />
            <span>{i18n.exists(`domain:gate.${code}`) ? String(t(`gate.${code}` as never)) : code}</span>
            <span className={classes['status']}>{t(`gateStatus.${status}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
