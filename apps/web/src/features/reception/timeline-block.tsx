import type { HTMLAttributes, KeyboardEvent } from 'react';
import { IconAlertTriangle, IconCheck, IconClockExclamation, IconFlag3Filled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { patientText } from '../../ui/patient-name.tsx';
import { StepIcon } from '../../ui/step-icon.tsx';
import type { Block, LaneCut } from './day-lanes.ts';
import { percent, type Scale } from './timeline-scale.ts';
import classes from './timeline.module.css';

interface TimelineBlockProps {
  block: Block;
  scale: Scale;
  now: number;
  /** What the second line adds to what the lane already says. */
  cut: LaneCut;
  selected: boolean;
  tabbable: boolean;
  /** Held over the day: what stands here is where it was. */
  lifted: boolean;
  movable: boolean;
  /** How a pointer takes hold of it. */
  grip: HTMLAttributes<HTMLElement>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
  onOpen: () => void;
}
const MINUTE = 60_000;

/** How a block is drawn: each look differs in outline or pattern too, not only in hue. */
function lookOf({ step }: Block): 'done' | 'in-use' | 'displaced' | 'held' | 'firm' | 'released' {
  if (step.status === 'done' || step.status === 'stopped') return 'done';
  if (step.status === 'in-progress') return 'in-use';
  if (step.reservation === 'displaced') return 'displaced';
  if (step.reservation === 'held' || step.reservation === 'standby') return 'held';
  return step.reservation === 'released' ? 'released' : 'firm';
}

export function TimelineBlock({
  block,
  scale,
  now,
  cut,
  selected,
  tabbable,
  lifted,
  movable,
  grip,
  onKeyDown,
  onFocus,
  onOpen,
}: TimelineBlockProps) {
  const { t, i18n } = useTranslation(['domain', 'common', 'reception']);
  const { clock } = useClinicTime();
  const byPatient = cut === 'patient';
  const { visit, step, start, end, planned, turnoverMinutes, row } = block;
  const look = lookOf(block);
  const left = percent(scale, start);
  const width = percent(scale, end) - left;
  const who = patientText(visit.patient, visit.callNumber, i18n.language);
  const brief =
    visit.patient === null
      ? visit.callNumber
      : i18n.language !== 'ja' && visit.patient.familyNameRomaji !== null
        ? visit.patient.familyNameRomaji
        : visit.patient.familyName;
  const late = visit.late !== null && step.status === 'planned' && visit.place.where === 'not-arrived';
  const overrun = look === 'in-use' && step.planned !== null && now > Date.parse(step.planned.end) + MINUTE;
  const words = [
    who,
    t(`step.${step.kind}`),
    `${clock(start)}–${clock(end)}`,
    look === 'done' || look === 'in-use' ? t(`stepStatus.${step.status}`) : t(`reservation.${step.reservation}`),
    ...(late && visit.late !== null ? [t('common:minutesLate', { count: visit.late.minutes })] : []),
    ...(visit.redFlagOpen ? [t('alert.red-flag')] : []),
  ].join(', ');
  const place = { left: `${left}%`, width: `${width}%`, '--row': row };
  return (
    <>
      {planned !== null && (
        <span
          className={classes['planned']}
          style={{
            left: `${percent(scale, planned.start)}%`,
            width: `${percent(scale, planned.end) - percent(scale, planned.start)}%`,
            '--row': row,
          }}
        />
      )}
      {turnoverMinutes > 0 && look !== 'done' && (
        <span
          className={classes['turnover']}
          style={{
            left: `${left + width}%`,
            width: `${percent(scale, end + turnoverMinutes * MINUTE) - percent(scale, end)}%`,
            '--row': row,
          }}
        />
      )}
      <button
        type="button"
        className={classes['block']}
        data-cut={cut}
        data-block={block.id}
        data-look={look}
        data-late={late || overrun}
        data-selected={selected}
        data-lifted={lifted}
        data-movable={movable}
        aria-keyshortcuts={movable ? 'M' : undefined}
        {...grip}
        style={place}
        tabIndex={tabbable ? 0 : -1}
        aria-label={words}
        title={words}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onOpen}
      >
        <span className={classes['line']}>
          {visit.redFlagOpen && <IconFlag3Filled size={13} aria-hidden className={classes['flag']} />}
          {look === 'displaced' && <IconAlertTriangle size={14} aria-hidden />}
          {(late || overrun) && <IconClockExclamation size={14} aria-hidden />}
          {look === 'done' && <IconCheck size={12} stroke={3} aria-hidden className={classes['tick']} />}
          {byPatient ? (
            <span className={classes['step']}>
              <StepIcon kind={step.kind} size={15} />
            </span>
          ) : null}
          <span className={classes['brief']}>{byPatient ? t(`stepShort.${step.kind}`) : brief}</span>
          {!byPatient && <span className={classes['number']}>{visit.callNumber}</span>}
        </span>
        <span className={classes['more']}>
          {late && visit.late !== null
            ? `+${t('common:minutes', { count: visit.late.minutes })}`
            : overrun && step.planned !== null
              ? `+${t('common:minutes', { count: Math.floor((now - Date.parse(step.planned.end)) / MINUTE) })}`
              : look === 'displaced'
                ? t('afternoonShort.displaced')
                : cut === 'person'
                  ? `${clock(start)} ${t(`stepShort.${step.kind}`)}`
                  : clock(start)}
        </span>
      </button>
    </>
  );
}
