import { useTranslation } from 'react-i18next';
import type { ReasonView } from '../../../api/views.ts';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { useLocalName, useTreatmentName } from '../../../lib/use-names.ts';

const PEOPLE: readonly (string | null)[] = ['nurse', 'radiographer'];

/** What stands in the way of a day, in a sentence. */
export function useReasonWords(treatment: string): (reason: ReasonView) => string {
  const { t, i18n } = useTranslation('reception');
  const { clock } = useClinicTime();
  const localName = useLocalName();
  const treatmentName = useTreatmentName();
  const list = new Intl.ListFormat(i18n.language === 'ja' ? 'ja-JP' : 'en-GB', { type: 'conjunction' });

  const said = (reason: ReasonView): string => {
    const { code, kind, resources, onlyOne, closedReason } = reason;
    const step = reason.step === null ? '' : t(`whyNot.step.${reason.step}`);
    const [from, until] = [clock(reason.from), clock(reason.until)];
    const when = from === until ? t('whyNot.at', { from }) : t('whyNot.between', { from, until });
    const treated = treatmentName(treatment);
    const bare = list.format(resources.map(localName));
    const names = onlyOne ? t('whyNot.only', { name: bare, treatment: treated }) : bare;
    const thing = kind === null ? '' : t(`whyNot.kind.${kind}`);
    const timely = Date.parse(reason.from ?? '') > Date.parse(reason.until ?? '');
    switch (code) {
      case 'over':
        return t('whyNot.over');
      case 'closed':
        return closedReason === null
          ? t('whyNot.closedAnyhow')
          : t('whyNot.closed', { why: closedWords(closedReason) });
      case 'patient-here':
        return t('whyNot.patientHere', { until });
      case 'nobody':
        if (kind !== 'doctor') return t('whyNot.nobody', { kind: thing, step });
        return resources.length === 0
          ? t('whyNot.nobodyTreats', { treatment: treated })
          : t('whyNot.doesNotTreat', { names, treatment: treated });
      case 'taken':
        return kind === 'doctor'
          ? t('whyNot.doctorTaken', { count: resources.length, names, step, when })
          : t('whyNot.taken', { kind: thing, step, when });
      case 'away':
        if (kind === 'doctor') return t('whyNot.doctorAway', { count: resources.length, names, step, when });
        return t(PEOPLE.includes(kind) ? 'whyNot.personAway' : 'whyNot.away', { kind: thing, step, when });
      case 'never-together':
        return t('whyNot.neverTogether', { step, when });
      case 'no-time':
        return timely ? t('whyNot.noTime', { step, from, until }) : t('whyNot.noTimeAtAll', { step });
      case 'too-late-today':
        return timely ? t('whyNot.tooLate', { step, from, until }) : t('whyNot.tooLateAtAll', { step });
    }
  };
  const closedWords = (reason: string): string =>
    reason === 'holiday' || reason === 'weekday' ? t(`day.closedWhy.${reason}`) : reason;

  return (reason) => {
    const { freeFrom, doctors } = reason;
    const plain = said(reason);
    const whole = freeFrom === null ? plain : t('whyNot.free', { reason: plain, time: clock(freeFrom) });
    return doctors.length === 0
      ? whole
      : t('whyNot.with', { doctors: list.format(doctors.map(localName)), reason: whole });
  };
}
