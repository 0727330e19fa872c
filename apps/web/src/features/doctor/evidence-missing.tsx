import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel.tsx';
import { evidenceMissing, type EligibilityDraft } from './eligibility-draft.ts';

/** What the evidence still lacks. Said before the decision, never refused. */
export function EvidenceMissing({ draft }: { draft: EligibilityDraft }) {
  const { t } = useTranslation('doctor');
  const { symptoms, levels } = evidenceMissing(draft);
  const list = [
    ...(symptoms ? [t('form.missingSymptoms')] : []),
    ...levels.map((level) => t('form.missingLevel', { level })),
  ];
  if (list.length === 0)
    return (
      <p
        role="status"
        style={{
          display: 'flex',
          gap: 8,
          alignItems: 'center',
          margin: '0 4px',
          color: 'var(--good)',
          fontSize: '0.9375rem',
        }}
      >
        <IconCircleCheckFilled size={19} aria-hidden />
        {t('form.missingNothing')}
      </p>
    );
  return (
    <Panel title={t('form.missing')} tone="warn" icon={<IconAlertTriangle size={20} color="var(--warn)" aria-hidden />}>
      <ul style={{ margin: 0, paddingInlineStart: 20, lineHeight: 1.8 }}>
        {list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Panel>
  );
}
