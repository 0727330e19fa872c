import { Button, Group, TextInput, Textarea } from '@mantine/core';
import { DISC_LEVELS } from '@higaeri/domain';
import { IconPlus, IconSquareCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTreatments } from '../../api/queries.ts';
import { useVisitActs } from '../../api/use-visit-acts.ts';
import type { DiscLevel, Lot, VisitView } from '../../api/views.ts';
import { useMay } from '../../lib/session-context.ts';
import { useTreatmentName } from '../../lib/use-names.ts';
import { ConfirmWithPatient } from '../../ui/confirm-with-patient.tsx';
import { GateFixes, missingBefore } from '../../ui/gate-fixes.tsx';
import { Panel } from '../../ui/panel.tsx';
import classes from './theatre.module.css';

const EMPTY: Lot = { product: '', lot: '' };

/** The end of the procedure: levels really treated, the reason where they differ, product and lot where required. */
export function CompleteProcedure({ visit, decided }: { visit: VisitView; decided: readonly DiscLevel[] }) {
  const { t } = useTranslation('theatre');
  const acts = useVisitActs(visit);
  const treatmentName = useTreatmentName();
  const isDoctor = useMay('visit.eligibility');
  const { data: treatments = [] } = useTreatments();
  const required = treatments.find(({ code }) => code === visit.treatment)?.lotRequired ?? false;
  const [levels, setLevels] = useState<DiscLevel[]>([...decided]);
  const [reason, setReason] = useState('');
  const [entered, setLots] = useState<Lot[]>([]);
  // The catalogue may come after the form: a required row is there as soon as it is known.
  const lots = required && entered.length === 0 ? [EMPTY] : entered;
  const [asking, setAsking] = useState(false);
  if (!acts.may('steps/complete', 'procedure')) return null;
  const differs = levels.length !== decided.length || levels.some((level) => !decided.includes(level));
  const named = lots
    .map(({ product, lot }) => ({ product: product.trim(), lot: lot.trim() }))
    .filter(({ product, lot }) => product !== '' && lot !== '');
  // Lots are sent with the completion itself, so only what has to be there before is shown as missing.
  const missing = missingBefore(visit.gates, 'leave-operating-room').filter(({ code }) => code !== 'lots-recorded');
  const ready =
    levels.length > 0 &&
    missing.length === 0 &&
    (!required || named.length > 0) &&
    (!differs || (isDoctor && reason.trim() !== ''));
  const toggle = (level: DiscLevel): void =>
    setLevels(DISC_LEVELS.filter((one) => (one === level ? !levels.includes(one) : levels.includes(one))));
  const setLot = (index: number, part: Partial<Lot>): void =>
    setLots(lots.map((lot, at) => (at === index ? { ...lot, ...part } : lot)));
  return (
    <Panel title={t('completeProcedure')} aside={t('treatedHint')}>
      <div role="group" aria-label={t('treated')} className={classes['treated']}>
        <span className={classes['label']}>{t('treated')}</span>
        {DISC_LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            className={classes['said']}
            aria-pressed={levels.includes(level)}
            onClick={() => toggle(level)}
          >
            {level}
          </button>
        ))}
      </div>
      {differs &&
        (isDoctor ? (
          <Textarea
            required
            label={t('differenceReason')}
            autosize
            minRows={1}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : (
          <p role="alert">{t('differenceDoctor')}</p>
        ))}
      {(visit.earlierBiologics ?? []).length > 0 && (
        <p className={classes['hint']}>
          {t('earlier', {
            list: (visit.earlierBiologics ?? [])
              .map(({ date, product, lot }) => `${product} ${lot} (${date})`)
              .join(', '),
          })}
        </p>
      )}
      {lots.map((lot, index) => (
        <Group key={index} gap="sm" grow>
          <TextInput
            label={t('product')}
            required={required}
            maxLength={120}
            value={lot.product}
            onChange={(event) => setLot(index, { product: event.currentTarget.value })}
          />
          <TextInput
            label={t('lot')}
            required={required}
            maxLength={120}
            value={lot.lot}
            onChange={(event) => setLot(index, { lot: event.currentTarget.value })}
          />
        </Group>
      ))}
      <Group gap="sm">
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconPlus size={17} aria-hidden />}
          onClick={() => setLots([...lots, EMPTY])}
        >
          {lots.length === 0 ? t('lots') : t('addLot')}
        </Button>
        {required && (
          <span className={classes['hint']}>{t('lotsRequired', { treatment: treatmentName(visit.treatment) })}</span>
        )}
      </Group>
      {missing.length > 0 && <GateFixes gates={missing} act="leave-operating-room" />}
      <div>
        <Button
          size="lg"
          leftSection={<IconSquareCheck size={21} aria-hidden />}
          disabled={!ready}
          loading={acts.pending}
          onClick={() => setAsking(true)}
        >
          {t('completeProcedure')}
        </Button>
      </div>
      <ConfirmWithPatient
        opened={asking}
        onClose={() => setAsking(false)}
        patient={visit.patient}
        callNumber={visit.callNumber}
        sameSurname={visit.sameSurnameToday}
        title={t('completeProcedure')}
        description={`${levels.join(' · ')}. ${t('keepTheatre')}`}
        confirmLabel={t('completeProcedure')}
        pending={acts.pending}
        onConfirm={() => {
          acts.complete('procedure', {
            treatedLevels: levels,
            lots: named,
            ...(differs ? { differenceReason: reason.trim() } : {}),
          });
          setAsking(false);
        }}
      />
    </Panel>
  );
}
