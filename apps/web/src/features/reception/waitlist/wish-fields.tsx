import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClinicTime } from '../../../lib/use-clinic-time.ts';
import { Choice } from '../../../ui/choice.tsx';
import { daysOf, spanOf, type Span, type WishDraft } from './wish-draft.ts';
import { NOTICES } from './wish-text.ts';
import classes from './waitlist.module.css';

interface WishFieldsProps {
  draft: WishDraft;
  /** The day from which is counted. */
  first: string;
  daysWrong: boolean;
  onChange: (change: Partial<WishDraft>) => void;
}
const BEFORE = ['', '09:00', '10:00', '11:00'];
const AFTER = ['', '15:00', '16:00', '17:00'];

/** Which days, between which hours, how much notice. */
export function WishFields({ draft, first, daysWrong, onChange }: WishFieldsProps) {
  const { t } = useTranslation('reception');
  const { day, today } = useClinicTime();
  const clock = (values: readonly string[], chosen: string) =>
    [...new Set([...values, chosen])].toSorted().map((value) => ({ value, label: value || t('book.any') }));
  const spans: { value: Span; label: string }[] = [
    { value: 'day', label: t('waitlist.join.thisDay', { day: day(first) }) },
    { value: 'week', label: t('waitlist.join.week') },
    { value: 'fortnight', label: t('waitlist.join.fortnight') },
    { value: 'month', label: t('waitlist.join.month') },
  ];
  const date = (field: 'fromDate' | 'toDate', label: string, min: string) => (
    <TextInput
      type="date"
      label={label}
      min={min}
      value={draft[field]}
      error={field === 'toDate' && daysWrong && t('waitlist.join.wrongDays')}
      onChange={(event) => {
        if (event.currentTarget.value !== '') onChange({ [field]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      <div className={classes['wide']}>
        <Choice
          label={t('waitlist.join.when')}
          value={draft.fromDate === first ? spanOf(draft) : null}
          options={spans}
          onChange={(span) => onChange(daysOf(span, first))}
        />
      </div>
      {date('fromDate', t('waitlist.join.from'), today())}
      {date('toDate', t('waitlist.join.to'), draft.fromDate)}
      <NativeSelect
        label={t('book.notBefore')}
        value={draft.notBefore}
        data={clock(BEFORE, draft.notBefore)}
        onChange={(event) => onChange({ notBefore: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('book.notAfter')}
        value={draft.notAfter}
        data={clock(AFTER, draft.notAfter)}
        onChange={(event) => onChange({ notAfter: event.currentTarget.value })}
      />
      <div className={classes['wide']}>
        <NativeSelect
          label={t('waitlist.join.notice')}
          value={String(draft.noticeMinutes)}
          data={NOTICES.map(([minutes, name]) => ({
            value: String(minutes),
            label: t(`waitlist.noticeTimes.${name}`),
          }))}
          onChange={(event) => onChange({ noticeMinutes: Number(event.currentTarget.value) })}
        />
      </div>
      <Textarea
        className={classes['wide'] ?? ''}
        label={t('waitlist.join.note')}
        placeholder={t('waitlist.join.noteHint')}
        maxLength={500}
        autosize
        minRows={2}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}
