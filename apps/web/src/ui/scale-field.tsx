import { useTranslation } from 'react-i18next';
import { Choice } from './choice.tsx';

const NUMBERS = Array.from({ length: 11 }, (_, value) => value);

/** A number from 0 to 10 in one tap: pain, numbness. */
export function ScaleField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { t } = useTranslation('clinical');
  const options = NUMBERS.map((number) => ({ value: number, label: number, name: t('scaleOf', { number }) }));
  return (
    <Choice label={label} value={value} options={options} onChange={onChange} onClear={() => onChange(null)} stretch />
  );
}
