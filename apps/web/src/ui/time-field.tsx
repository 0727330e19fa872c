import { TextInput, type TextInputProps } from '@mantine/core';

interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `HH:mm`, or what has been typed so far. */
  value: string;
  onChange: (clock: string) => void;
}

const asClock = (typed: string): string => {
  const digits = typed.normalize('NFKC').replace(/\D/g, '').slice(0, 4);
  if (digits.length < 3) return typed;
  const padded = digits.padStart(4, '0');
  const hour = Number(padded.slice(0, 2));
  const minute = Number(padded.slice(2));
  return hour < 24 && minute < 60 ? `${padded.slice(0, 2)}:${padded.slice(2)}` : typed;
};

/** A time of day on a 24-hour clock; `930`, `0930` and full-width digits are understood. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps) {
  return (
    <TextInput
      {...rest}
      inputMode="numeric"
      placeholder="HH:mm"
      maxLength={5}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onChange(asClock(value))}
      styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
