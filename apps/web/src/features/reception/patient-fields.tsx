import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { calls } from '../../api/calls.ts';
import { keys } from '../../api/keys.ts';
import type { ProblemError } from '../../api/problem.ts';
import type { NewPatient, PatientLanguage, PatientView, Sex } from '../../api/views.ts';
import { readBirthDate } from '../../lib/birth-date.ts';
import { uuid } from '../../lib/uuid.ts';
import { BirthDate } from '../../ui/birth-date.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PossibleDuplicates } from './possible-duplicates.tsx';
import { draftFrom, missingIn, patientFrom, type DraftField, type PatientDraft } from './new-patient.ts';
import classes from './patient-picker.module.css';

const SEXES: readonly Sex[] = ['female', 'male', 'other', 'unknown'];
const LANGUAGES: readonly PatientLanguage[] = ['ja', 'en', 'zh', 'ko'];
const COUNTRIES = ['JP', 'CN', 'KR', 'TW', 'HK', 'US', 'AU', 'GB', 'VN', 'SG', 'TH', 'PH', 'CA', 'NZ', 'DE', 'FR'];

export interface PatientFormProps {
  opened: boolean;
  typed: string;
  onDone: (patient: PatientView) => void;
  onBack: () => void;
}

/** A new patient in as few fields as a booking needs. */
export function PatientFields({ typed, onDone, onBack }: PatientFormProps) {
  const { t, i18n } = useTranslation(['reception', 'domain', 'common']);
  const client = useQueryClient();
  const [draft, setDraft] = useState<PatientDraft>(() => draftFrom(typed));
  const [tried, setTried] = useState(false);
  const add = useMutation<PatientView, ProblemError, { body: NewPatient; key: string }>({
    mutationFn: ({ body, key }) => calls.addPatient(body, key),
    onSuccess: (patient) => {
      client.setQueryData(keys.patient(patient.id), patient);
      onDone(patient);
    },
  });
  const missing = tried ? missingIn(draft) : [];
  const refused =
    add.error?.code === 'validation_failed'
      ? add.error.list<{ pointer: string; message: string }>('errors').map(({ pointer }) => pointer.replace(/^\//, ''))
      : [];
  const set = <F extends DraftField>(field: F, value: PatientDraft[F]): void =>
    setDraft((before) => ({ ...before, [field]: value }));
  const wrong = (field: DraftField): string | false =>
    (missing.includes(field) || refused.includes(field)) &&
    t(
      `newPatient.wrong.${field === 'familyNameKana' || field === 'givenNameKana' ? 'kana' : field === 'birthDate' || field === 'phone' ? field : 'needed'}`,
    );
  const text = (
    field: Exclude<DraftField, 'sex' | 'language' | 'residenceCountry'>,
    more: { autoFocus?: boolean; placeholder?: string } = {},
  ) => (
    <TextInput
      label={t(`newPatient.${field}`)}
      value={draft[field]}
      error={wrong(field)}
      onChange={(event) => set(field, event.currentTarget.value)}
      autoComplete="off"
      maxLength={80}
      {...more}
    />
  );
  const send = (confirmNotDuplicate: boolean): void =>
    add.mutate({
      body: { ...patientFrom(draft), ...(confirmNotDuplicate ? { confirmNotDuplicate } : {}) },
      key: uuid(),
    });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missingIn(draft).length === 0) send(false);
  };
  const birthDate = readBirthDate(draft.birthDate);
  const regions = new Intl.DisplayNames([i18n.language], { type: 'region' });

  if (add.error?.code === 'possible_duplicate')
    return (
      <PossibleDuplicates
        ids={add.error.list<string>('candidates')}
        pending={add.isPending}
        onSame={onDone}
        onDifferent={() => send(true)}
        onBack={() => add.reset()}
      />
    );
  return (
    <form onSubmit={submit} className={classes['form']} noValidate>
      {text('familyName', { autoFocus: true })}
      {text('givenName')}
      {text('familyNameKana')}
      {text('givenNameKana')}
      {(draft.language !== 'ja' || draft.residenceCountry !== 'JP') && (
        <>
          {text('familyNameRomaji')}
          {text('givenNameRomaji')}
        </>
      )}
      <TextInput
        label={t('newPatient.birthDate')}
        placeholder="1956-04-12 / S31.4.12"
        description={birthDate === null ? undefined : <BirthDate date={birthDate} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.birthDate}
        error={wrong('birthDate')}
        inputMode="text"
        autoComplete="off"
        onChange={(event) => set('birthDate', event.currentTarget.value)}
      />
      <TextInput
        label={t('newPatient.phone')}
        placeholder="090-1234-5678"
        type="tel"
        value={draft.phone}
        error={wrong('phone')}
        autoComplete="off"
        onChange={(event) => set('phone', event.currentTarget.value)}
      />
      <div className={classes['wide']}>
        <span style={{ fontWeight: 500 }} id="new-patient-sex">
          {t('newPatient.sex')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="new-patient-sex"
          value={draft.sex ?? ''}
          onChange={(value) => set('sex', value as Sex)}
          data={SEXES.map((value) => ({ value, label: t(`domain:sex.${value}`) }))}
        />
        {missing.includes('sex') && (
          <span style={{ color: 'var(--alarm)', fontSize: '0.875rem' }}>{t('newPatient.wrong.needed')}</span>
        )}
      </div>
      <NativeSelect
        label={t('newPatient.language')}
        value={draft.language}
        onChange={(event) => set('language', event.currentTarget.value as PatientLanguage)}
        data={LANGUAGES.map((value) => ({ value, label: t(`domain:language.${value}`) }))}
      />
      <NativeSelect
        label={t('newPatient.residenceCountry')}
        value={draft.residenceCountry}
        onChange={(event) => set('residenceCountry', event.currentTarget.value)}
        data={COUNTRIES.map((value) => ({ value, label: regions.of(value) ?? value }))}
      />
      {add.error !== null && (
        <div className={classes['wide']}>
          <ErrorNotice error={add.error} />
        </div>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onBack}>
          {t('common:back')}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t('newPatient.save')}
        </Button>
      </div>
    </form>
  );
}
