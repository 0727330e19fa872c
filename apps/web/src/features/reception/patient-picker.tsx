import { Button, Loader, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { calls } from '../../api/calls.ts';
import { keys } from '../../api/keys.ts';
import type { PatientView } from '../../api/views.ts';
import { readablePhone } from '../../lib/phone.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PatientLine } from '../../ui/patient-line.tsx';
import { PatientName } from '../../ui/patient-name.tsx';
import { PatientForm } from './patient-form.tsx';
import { searchFor } from './patient-search.ts';
import classes from './patient-picker.module.css';

const PAUSE_MS = 180;

/** One box finds a patient by anything they may say; whoever is not there is added on the spot. */
export function PatientPicker({ onPick }: { onPick: (patient: PatientView) => void }) {
  const { t } = useTranslation('reception');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const [adding, setAdding] = useState(false);
  const [at, setAt] = useState(0);
  const search = searchFor(asked);
  const found = useQuery({
    queryKey: keys.patientSearch(search ?? {}),
    queryFn: ({ signal }) => calls.searchPatients(search ?? {}, signal),
    enabled: search !== null,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
  });
  const items = search === null ? [] : (found.data?.items ?? []);
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((before) => Math.min(items.length - 1, Math.max(0, before + (event.key === 'ArrowDown' ? 1 : -1))));
    }
    const chosen = items[at];
    if (event.key === 'Enter' && chosen !== undefined && asked === typed) onPick(chosen);
  };
  if (adding) return <PatientForm opened typed={typed} onDone={onPick} onBack={() => setAdding(false)} />;
  return (
    <div>
      <TextInput
        data-search
        data-autofocus
        autoFocus
        size="lg"
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls="found-patients"
        aria-activedescendant={items[at] === undefined ? undefined : `found-${items[at].id}`}
        label={t('book.searchLabel')}
        placeholder={t('book.searchHint')}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={found.isFetching ? <Loader size={18} /> : undefined}
        autoComplete="off"
        value={typed}
        onKeyDown={onKey}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      <div id="found-patients" className={classes['found']} role="listbox" aria-label={t('book.found')}>
        {items.map((patient, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={patient.id}
            id={`found-${patient.id}`}
            role="option"
            aria-selected={index === at}
            className={classes['row']}
            onClick={() => onPick(patient)}
            onPointerEnter={() => setAt(index)}
          >
            <PatientName patient={patient} size="md" />
            <PatientLine patient={patient} />
            <span className={classes['phone']}>{readablePhone(patient.phone)}</span>
          </button>
        ))}
      </div>
      {search !== null && found.isSuccess && items.length === 0 && (
        <p className={classes['none']}>{t('book.nobody')}</p>
      )}
      <Button
        variant={items.length === 0 && search !== null ? 'light' : 'subtle'}
        leftSection={<IconUserPlus size={19} aria-hidden />}
        onClick={() => setAdding(true)}
        mt={6}
      >
        {t('book.addPatient')}
      </Button>
    </div>
  );
}
