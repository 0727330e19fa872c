import { Button, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOT_MEASURED, type Measured, type ObservationBody } from '../api/observation-body.ts';
import { useObservations } from '../api/use-observations.ts';
import type { Observation, VisitSummary } from '../api/views.ts';
import { notifyDone } from '../lib/notify.ts';
import { Choice } from './choice.tsx';
import { ScaleField } from './scale-field.tsx';
import { ScoreFields, UNANSWERED, fullScore, type ScoreDraft } from './score-fields.tsx';
import { Stepper } from './stepper.tsx';
import classes from './observation-form.module.css';

interface ObservationFormProps {
  visit: VisitSummary;
  /** What has been measured today; the next one begins there. */
  taken: readonly ObservationBody[];
  kind: Observation['kind'];
  onDone?: () => void;
}

const VITALS = [
  { name: 'heartRate', unit: '/min', start: 72, min: 20, max: 250, step: 2, digits: 0 },
  { name: 'systolic', unit: 'mmHg', start: 126, min: 40, max: 300, step: 2, digits: 0 },
  { name: 'diastolic', unit: 'mmHg', start: 76, min: 20, max: 200, step: 2, digits: 0 },
  { name: 'spo2', unit: '%', start: 98, min: 50, max: 100, step: 1, digits: 0 },
  { name: 'respiration', unit: '/min', start: 16, min: 4, max: 60, step: 1, digits: 0 },
  { name: 'temperature', unit: '°C', start: 36.5, min: 33, max: 42, step: 0.1, digits: 1 },
] as const;
const STRENGTHS = [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: value }));
const WOUNDS = ['dry', 'oozing', 'bleeding'] as const;

/** The last value of every measurement: where the next one begins. */
function lastValues(observations: readonly ObservationBody[]): Measured {
  const latest = observations.toSorted((one, other) => one.at.localeCompare(other.at));
  const values: Measured = { ...NOT_MEASURED };
  for (const observation of latest)
    for (const name of Object.keys(NOT_MEASURED) as (keyof Measured)[])
      if (observation[name] !== null && name !== 'note' && name !== 'score')
        Object.assign(values, { [name]: observation[name] });
  return values;
}

/** Vital signs with two thumbs: begins at the last values, one tap to keep them. */
export function ObservationForm({ visit, taken, kind, onDone }: ObservationFormProps) {
  const { t } = useTranslation('clinical');
  const { record } = useObservations();
  const [before] = useState(() => lastValues(taken));
  const [values, setValues] = useState<Measured>(before);
  const [score, setScore] = useState<ScoreDraft | null>(null);
  const change = (part: Partial<Measured>): void => setValues((old) => ({ ...old, ...part }));
  const measured = {
    ...values,
    note: values.note?.trim() === '' ? null : values.note,
    score: score === null ? null : fullScore(score),
  };
  const empty = Object.values(measured).every((value) => value === null);
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    const fate = await record(visit, kind, measured);
    setSaving(false);
    // What was refused stays on the screen until a person has looked.
    if (fate !== 'refused') notifyDone(fate === 'sent' ? t('saved') : t('obs.kept'));
    onDone?.();
  };
  return (
    <form
      className={classes['root']}
      aria-label={t('obs.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={classes['hint']}>
        {Object.values(before).some((value) => value !== null) ? t('obs.takenAs') : t('obs.firstOne')}
      </p>
      <div className={classes['grid']}>
        {VITALS.map(({ name, ...limits }) => (
          <Stepper
            key={name}
            label={t(`obs.${name}`)}
            value={values[name]}
            before={before[name]}
            onChange={(value) => change({ [name]: value })}
            {...limits}
          />
        ))}
      </div>
      <ScaleField label={t('obs.pain')} value={values.pain} onChange={(pain) => change({ pain })} />
      <div className={classes['pair']}>
        <Choice
          label={t('obs.legStrengthLeft')}
          value={values.legStrengthLeft}
          options={STRENGTHS}
          stretch
          onChange={(legStrengthLeft) => change({ legStrengthLeft })}
          onClear={() => change({ legStrengthLeft: null })}
        />
        <Choice
          label={t('obs.legStrengthRight')}
          value={values.legStrengthRight}
          options={STRENGTHS}
          stretch
          onChange={(legStrengthRight) => change({ legStrengthRight })}
          onClear={() => change({ legStrengthRight: null })}
        />
        {kind !== 'baseline' && (
          <>
            <Choice
              label={t('obs.consciousness')}
              value={values.awake}
              stretch
              options={[
                { value: true, label: t('obs.awake') },
                { value: false, label: t('obs.asleep') },
              ]}
              onChange={(awake) => change({ awake })}
              onClear={() => change({ awake: null })}
            />
            <Choice
              label={t('obs.wound')}
              value={values.wound}
              stretch
              options={WOUNDS.map((value) => ({ value, label: t(`wound.${value}`) }))}
              onChange={(wound) => change({ wound })}
              onClear={() => change({ wound: null })}
            />
          </>
        )}
      </div>
      {kind === 'recovery' && score !== null && <ScoreFields value={score} onChange={setScore} />}
      {values.note !== null && (
        <Textarea
          label={t('note')}
          autosize
          minRows={1}
          maxLength={1000}
          value={values.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      )}
      <div className={classes['more']}>
        {kind === 'recovery' && score === null && (
          <Button variant="default" onClick={() => setScore(UNANSWERED)}>
            {t('score.take')}
          </Button>
        )}
        {values.note === null && (
          <Button variant="default" onClick={() => change({ note: '' })}>
            {t('addNote')}
          </Button>
        )}
      </div>
      <Button
        type="submit"
        size="lg"
        fullWidth
        loading={saving}
        leftSection={<IconCheck size={22} aria-hidden />}
        disabled={empty || (score !== null && fullScore(score) === null)}
      >
        {kind === 'baseline' ? t('obs.recordBaseline') : t('obs.record')}
      </Button>
    </form>
  );
}
