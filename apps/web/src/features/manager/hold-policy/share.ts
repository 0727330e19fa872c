import { useTranslation } from 'react-i18next';

/** What a clinic may sensibly choose from; the contract allows any up to a half. */
export const RISKS = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5] as const;

/** A probability as people say it. */
export function useShare(): (probability: number) => string {
  const { i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
  return (probability) => format.format(probability);
}
