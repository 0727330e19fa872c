import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { PatientLanguage, VisitView } from '../../api/views.ts';
import { clinicNow } from '../../lib/clinic-clock.ts';
import { useClinic } from '../../lib/session-context.ts';
import { Choice } from '../../ui/choice.tsx';

const LANGUAGES: readonly PatientLanguage[] = ['ja', 'en', 'zh', 'ko'];

/** The signed consent: which form, in which language, through whom. */
export function ConsentForm({ visit, onDone }: { visit: VisitView; onDone: () => void }) {
  const { t } = useTranslation(['theatre', 'domain']);
  const acts = useVisitActs(visit);
  const { consentVersion: version } = useClinic().policy;
  const own = visit.patient?.language ?? 'ja';
  const [language, setLanguage] = useState<PatientLanguage>(own);
  const [interpreter, setInterpreter] = useState(visit.intake?.interpreter ?? '');
  const named = interpreter.trim();
  const save = (): void => {
    const body = {
      version,
      language,
      interpreter: named === '' ? null : named,
      signedAt: new Date(clinicNow()).toISOString(),
    };
    void acts.saveAsync('consent', body).then(onDone, () => undefined);
  };
  return (
    <Stack gap="md">
      <Choice
        label={t('consent.language')}
        stretch
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`domain:language.${value}`) }))}
        onChange={(value) => setLanguage(value)}
      />
      <TextInput
        label={t('consent.interpreter')}
        maxLength={120}
        value={interpreter}
        onChange={(event) => setInterpreter(event.currentTarget.value)}
      />
      {language !== own && named === '' && (
        <Alert color="yamabuki">{t('consent.ownLanguage', { language: t(`domain:language.${own}`) })}</Alert>
      )}
      <p style={{ margin: 0, color: 'var(--ink-soft)' }}>
        {t('consent.version', { version })}. {t('consent.confirm')}
      </p>
      <Button size="lg" loading={acts.pending} disabled={language !== own && named === ''} onClick={save}>
        {t('recordConsent')}
      </Button>
    </Stack>
  );
}
