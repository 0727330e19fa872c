import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GateView } from '../api/views.ts';
import { Panel } from './panel.tsx';

/** Every missing gate may be set aside by a doctor and has a reason. */
export const overriddenAll = (missing: readonly GateView[], reasons: Record<string, string>): boolean =>
  missing.every(({ code, overridable }) => overridable && (reasons[code] ?? '').trim() !== '');

export const overridesFrom = (
  missing: readonly GateView[],
  reasons: Record<string, string>,
): { gate: string; reason: string }[] =>
  missing
    .filter(({ code }) => (reasons[code] ?? '').trim() !== '')
    .map(({ code }) => ({ gate: code, reason: (reasons[code] ?? '').trim() }));

interface OverrideFieldsProps {
  gates: readonly GateView[];
  value: Record<string, string>;
  onChange: (value: Record<string, string>) => void;
}

/** A doctor's reason for each thing that is missing; what nobody may set aside says so. */
export function OverrideFields({ gates, value, onChange }: OverrideFieldsProps) {
  const { t } = useTranslation(['clinical', 'domain']);
  const soft = gates.filter(({ overridable }) => overridable);
  if (soft.length === 0) return null;
  return (
    <Panel title={t('override.title')} tone="held" aside={t('override.hint')}>
      {soft.map(({ code }) => (
        <TextInput
          key={code}
          label={t('override.reasonFor', { gate: t(`domain:gate.${code}`) })}
          maxLength={500}
          value={value[code] ?? ''}
          onChange={(event) => onChange({ ...value, [code]: event.currentTarget.value })}
        />
      ))}
    </Panel>
  );
}
