import { useTranslation } from 'react-i18next';
import { useTreatments } from '../api/queries.ts';

interface TwoNames {
  name: string;
  nameEn: string;
}

/** Picks the name in the reader's language. */
export function useLocalName(): (named: TwoNames | null | undefined) => string {
  const { i18n } = useTranslation();
  return (named) =>
    named === null || named === undefined ? '–' : i18n.language === 'ja' ? named.name : named.nameEn || named.name;
}

/** The name of a treatment from its code. */
export function useTreatmentName(): (code: string) => string {
  const localName = useLocalName();
  const { data } = useTreatments();
  return (code) => {
    const found = data?.find((treatment) => treatment.code === code);
    return found === undefined ? code : localName(found);
  };
}
