import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../api/problem.ts';
import { useZone } from './use-zone.ts';
import { clockText } from './time.ts';

/** A problem in the reader's words: what happened, and what to do next. */
export function useProblemText(): (problem: ProblemError) => { title: string; next: string } {
  const { t, i18n } = useTranslation(['problems', 'domain', 'common']);
  const zone = useZone();
  return (problem) => {
    const moment = (name: string): string => {
      const value = problem.text(name);
      return value === null ? t('common:now') : clockText(value, zone);
    };
    const words = (base: 'domain:gate' | 'domain:resourceKind', codes: string[]): string =>
      codes
        .map((code) => (i18n.exists(`${base}.${code}`) ? String(t(`${base}.${code}` as never)) : code))
        .join(i18n.language === 'ja' ? '、' : ', ');
    const facts = {
      seconds: problem.text('retryAfter') ?? '60',
      gates: words('domain:gate', problem.list<string>('gates')),
      kinds: words('domain:resourceKind', problem.list<string>('kinds')),
      notBefore: moment('notBefore'),
      notAfter: moment('notAfter'),
      until: moment('until'),
    };
    return { title: t(`problems:${problem.code}.title`, facts), next: t(`problems:${problem.code}.next`, facts) };
  };
}
