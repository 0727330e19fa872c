import { Alert, Button, Progress } from '@mantine/core';
import { IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeOf } from '@higaeri/scheduling';
import type { SimulationModelView } from '../../../api/views.ts';
import { Assumptions } from './assumptions.tsx';
import { missingKinds, questionOf, type Question } from './question.ts';
import { Result } from './result.tsx';
import { useSimulation, type Simulation } from './use-simulation.ts';
import { WishForm } from './wish-form.tsx';
import type { WishFormProps } from './wish-form-props.ts';
import type { Wish } from './wish.ts';
import classes from './what-if.module.css';

/** The question, its answer while it comes, and what it rests on. */
export function Comparison(props: Omit<WishFormProps, 'onWrong'>) {
  const { t } = useTranslation(['whatIf', 'domain']);
  const { model, wish } = props;
  const { simulation, start, cancel } = useSimulation();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const onWrong = (field: string, isWrong: boolean): void =>
    setWrong((before) => [...before.filter((other) => other !== field), ...(isWrong ? [field] : [])]);
  const missing = missingKinds(sizeOf(model.clinic.resources));
  if (missing.length > 0)
    return (
      <Alert color="yamabuki" role="alert" title={t('missing.title')}>
        {t('missing.hint', { kinds: missing.map((kind) => t(`domain:resourceKind.${kind}`)).join(t('and')) })}
      </Alert>
    );
  const question = asked(model, wish);
  const isOld = (old: Question): boolean => JSON.stringify(old) !== JSON.stringify(question);
  return (
    <div className={classes['panes']}>
      <div className={classes['question']}>
        <WishForm {...props} onWrong={onWrong} />
        {wrong.length > 0 || question === null ? (
          <Alert color="yamabuki" role="alert">
            {t(wrong.length > 0 ? 'wrongNumber' : 'noTreatment')}
          </Alert>
        ) : (
          <Button leftSection={<IconPlayerPlay size={18} aria-hidden />} onClick={() => start(question)}>
            {t('compare')}
          </Button>
        )}
      </div>
      <div className={classes['answer']}>
        {simulation.state === 'running' && <Running percent={simulation.percent} onCancel={cancel} />}
        {simulation.state === 'failed' && (
          <Alert color="shu" role="alert" title={t('failed.title')}>
            {t('failed.hint')}
          </Alert>
        )}
        {simulation.state === 'answered' && (
          <Result simulation={simulation} wish={wish} isOld={isOld(simulation.question)} />
        )}
        {simulation.state === 'idle' && <p className={classes['hint']}>{t('idle')}</p>}
        <Assumptions model={model} question={questionShown(simulation) ?? question} />
      </div>
    </div>
  );
}

const questionShown = (simulation: Simulation): Question | null =>
  simulation.state === 'idle' ? null : simulation.question;

/** The question as it stands; none while no treatment is left to book. */
function asked(model: SimulationModelView, wish: Wish): Question | null {
  try {
    return questionOf(model, wish);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function Running({ percent, onCancel }: { percent: number; onCancel: () => void }) {
  const { t } = useTranslation('whatIf');
  return (
    <div className={classes['running']}>
      <p role="status">{t('running', { percent: Math.floor(percent / 10) * 10 })}</p>
      <Progress value={percent} aria-label={t('progress')} size="lg" />
      <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
