import { useTranslation } from 'react-i18next';
import type { Symptoms } from '../../api/views.ts';
import { Choice } from '../../ui/choice.tsx';
import { ScaleField } from '../../ui/scale-field.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import classes from './doctor.module.css';

const SCALES = ['backPain', 'buttockPain', 'legPain', 'numbness'] as const;
const RELIEF = ['bending', 'sitting', 'nothing'] as const;
const IMPACTS = ['none', 'mild', 'moderate', 'severe'] as const;

/** What the patient feels: pain and numbness 0–10, walking, relief, daily life, how long. */
export function SymptomFields({ value, onChange }: { value: Symptoms; onChange: (value: Symptoms) => void }) {
  const { t } = useTranslation('doctor');
  const change = (part: Partial<Symptoms>): void => onChange({ ...value, ...part });
  return (
    <>
      <div className={classes['scales']}>
        {SCALES.map((name) => (
          <ScaleField
            key={name}
            label={t(`form.${name}`)}
            value={value[name]}
            onChange={(score) => change({ [name]: score })}
          />
        ))}
      </div>
      <div className={classes['answers']}>
        <Stepper
          label={t('form.walking')}
          unit={t('form.metres')}
          value={value.walkingMetres}
          start={100}
          min={0}
          max={10_000}
          step={50}
          onChange={(walkingMetres) => change({ walkingMetres })}
        />
        <Stepper
          label={t('form.duration')}
          unit={t('form.months')}
          value={value.durationMonths}
          start={6}
          min={0}
          max={600}
          onChange={(durationMonths) => change({ durationMonths })}
        />
        <Choice
          label={t('form.relievedBy')}
          value={value.relievedBy}
          options={RELIEF.map((one) => ({ value: one, label: t(`form.relief.${one}`) }))}
          onChange={(relievedBy) => change({ relievedBy })}
          onClear={() => change({ relievedBy: null })}
        />
        <Choice
          label={t('form.impact')}
          value={value.dailyLifeImpact}
          options={IMPACTS.map((one) => ({ value: one, label: t(`form.impacts.${one}`) }))}
          onChange={(dailyLifeImpact) => change({ dailyLifeImpact })}
          onClear={() => change({ dailyLifeImpact: null })}
        />
      </div>
    </>
  );
}
