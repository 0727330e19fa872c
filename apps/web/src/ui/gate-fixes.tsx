import { IconCircleCheckFilled, IconCircleDashed, IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateCode } from '@higaeri/domain';
import type { GatedAct, GateView } from '../api/views.ts';
import classes from './gate-fixes.module.css';

interface GateFixesProps {
  gates: readonly GateView[];
  /** The act they stand in front of. */
  act: GatedAct;
  /** A button that does what is missing. */
  action?: (code: GateCode) => ReactNode;
}

/** The gates in front of an act that are asked of this visit. */
export const gatesBefore = (gates: readonly GateView[], act: GatedAct): GateView[] =>
  gates.filter(({ blocks, status }) => blocks.includes(act) && status !== 'off' && status !== 'not-applicable');

export const missingBefore = (gates: readonly GateView[], act: GatedAct): GateView[] =>
  gatesBefore(gates, act).filter(({ status }) => status === 'missing');

const ICONS = { met: IconCircleCheckFilled, missing: IconCircleDashed, overridden: IconShieldCheck };

/** What keeps an act from happening: what is missing first, with who puts it right. */
export function GateFixes({ gates, act, action }: GateFixesProps) {
  const { t } = useTranslation(['domain', 'clinical']);
  const shown = gatesBefore(gates, act).toSorted(
    (one, other) => Number(other.status === 'missing') - Number(one.status === 'missing'),
  );
  return (
    <ul className={classes['root']}>
      {shown.map((gate) => {
        const code = gate.code;
        const Icon = ICONS[gate.status as keyof typeof ICONS];
        return (
          <li key={code} className={classes['gate']} data-status={gate.status}>
            <Icon size={22} aria-hidden />
            <span className={classes['words']}>
              <span className={classes['name']}>
                {t(`gate.${code}`)}
                <span className={classes['status']}>{t(`gateStatus.${gate.status}`)}</span>
              </span>
              {gate.status === 'missing' && <span className={classes['fix']}>{t(`clinical:fix.${code}`)}</span>}
            </span>
            {gate.status === 'missing' && action?.(code)}
          </li>
        );
      })}
    </ul>
  );
}
