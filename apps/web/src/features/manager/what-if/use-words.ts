import type { Estimate } from '@higaeri/scheduling';
import { useTranslation } from 'react-i18next';
import type { Difference } from './question.ts';
import { valueText, verdictOf, type Amount, type Shown } from './verdict.ts';

/** The difference of one measure in a sentence. */
export function useVerdictWords(): (measure: Shown, difference: Estimate) => string {
  const { t } = useTranslation('whatIf');
  const amountText = ({ from, to }: Amount): string =>
    from === to ? t('amount.about', { amount: to }) : t('amount.range', { from, to });
  return (measure, difference) => {
    const verdict = verdictOf(measure, difference);
    if ('amount' in verdict) return t(`${verdict.kind}.${measure}`, { amount: amountText(verdict.amount) });
    return t(verdict.kind, { what: t(`measure.${measure}`) });
  };
}

/** One thing that is different, in words. */
export function useDifferenceWords(): (difference: Difference) => string {
  const { t } = useTranslation(['whatIf', 'domain']);
  return (difference) => {
    if (difference.of === 'mix') return t('changedMix');
    if (difference.of === 'order')
      return t('changedOrder', { from: t(`order.${difference.from}`), to: t(`order.${difference.to}`) });
    const { of, from, to } = difference;
    return t('changedCount', { what: of === 'visits' ? t('visits') : t(`domain:resourceKind.${of}`), from, to });
  };
}

/** A mean with the ends of its interval, in the unit of its measure. */
export function useValueWords(): (measure: Shown, estimate: Estimate) => { mean: string; range: string } {
  const { t } = useTranslation('whatIf');
  return (measure, { mean, low, high }) => {
    const unit = (amount: string): string => t(`unit.${measure}`, { amount });
    const range =
      Number.isFinite(high) && high > low
        ? t('amount.range', { from: valueText(measure, Math.max(0, low)), to: valueText(measure, high) })
        : '';
    return { mean: unit(valueText(measure, mean)), range };
  };
}
