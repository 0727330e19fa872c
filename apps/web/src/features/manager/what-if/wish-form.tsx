import { useTranslation } from 'react-i18next';
import { POLICY_NAMES, SIZED_KINDS, sizeOf } from '@higaeri/scheduling';
import { Choice } from '../../../ui/choice.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Stepper } from '../../../ui/stepper.tsx';
import { MixFields } from './mix-fields.tsx';
import { clinicOf } from './question.ts';
import { MOST_OF_A_KIND, MOST_VISITS, SPANS, USUAL_ORDER, USUAL_SPAN, type SizedKind } from './wish.ts';
import type { WishFormProps } from './wish-form-props.ts';
import classes from './what-if.module.css';

/** What would be different. */
export function WishForm(props: WishFormProps) {
  const { t } = useTranslation('whatIf');
  const { model, wish, onChange, onWrong } = props;
  const { visits } = clinicOf(model);
  const orders = POLICY_NAMES.map((value) => ({ value, label: t(`order.${value}`) }));
  return (
    <>
      <Panel title={t('resources')}>
        <Sizes {...props} />
      </Panel>
      <Panel title={t('patients')}>
        <div className={classes['fields']}>
          <Stepper
            label={t('visits')}
            unit={t('asToday', { count: visits })}
            value={wish.visits ?? visits}
            start={visits}
            min={1}
            max={MOST_VISITS}
            onWrong={(isWrong) => onWrong('visits', isWrong)}
            onChange={(to) => onChange({ visits: to === null || to === visits ? undefined : Math.round(to) })}
          />
        </div>
        <MixFields {...props} />
      </Panel>
      <Panel title={t('orders')}>
        <Choice
          label={t('orderToday')}
          value={wish.today ?? USUAL_ORDER}
          options={orders}
          onChange={(today) => onChange({ today: today === USUAL_ORDER ? undefined : today })}
        />
        <Choice
          label={t('orderChanged')}
          value={wish.order ?? wish.today ?? USUAL_ORDER}
          options={orders}
          onChange={(order) => onChange({ order })}
        />
        <p className={classes['hint']}>{t(`orderHint.${wish.order ?? wish.today ?? USUAL_ORDER}`)}</p>
      </Panel>
      <Choice
        label={t('days')}
        value={wish.days ?? USUAL_SPAN}
        options={SPANS.map((value) => ({ value, label: t('dayCount', { count: value }) }))}
        onChange={(days) => onChange({ days: days === USUAL_SPAN ? undefined : days })}
      />
    </>
  );
}

/** A number per kind of room and person, today's beside it. */
function Sizes({ model, wish: { size = {} }, onChange, onWrong }: WishFormProps) {
  const { t } = useTranslation(['whatIf', 'domain']);
  const today = sizeOf(model.clinic.resources);
  const set = (kind: SizedKind, to: number | null): void => {
    const { [kind]: _, ...others } = size;
    onChange({ size: to === null || to === today[kind] ? others : { ...others, [kind]: Math.round(to) } });
  };
  return (
    <div className={classes['fields']}>
      {SIZED_KINDS.map((kind) => (
        <Stepper
          key={kind}
          label={t(`domain:resourceKind.${kind}`)}
          unit={t('asToday', { count: today[kind] })}
          value={size[kind] ?? today[kind]}
          start={today[kind]}
          min={1}
          max={MOST_OF_A_KIND}
          onChange={(to) => set(kind, to)}
          onWrong={(isWrong) => onWrong(kind, isWrong)}
        />
      ))}
    </div>
  );
}
