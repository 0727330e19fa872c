import type { TimeRange } from '../api/views.ts';
import { useClinicTime } from '../lib/use-clinic-time.ts';
import { minutesBetween } from '../lib/time.ts';

interface TimeTextProps {
  planned: string | null;
  /** What is expected now; shown first when it differs from the plan. */
  predicted?: string | null;
  /** Nine in ten times lie between these; shown where they are far apart. */
  range?: TimeRange | undefined;
  actual?: string | null;
}

/** What is expected moves by a minute or two all day; only what a patient would notice is called another time. Units: minutes. */
const NOTICEABLE = 5;
const UNCERTAIN = 15;

/** A time as it stands: what happened, else what is expected, with the plan struck through beside it where it differs. */
export function TimeText({ planned, predicted = null, range, actual = null }: TimeTextProps) {
  const { clock } = useClinicTime();
  const expected = predicted !== null && planned !== null && isNear(planned, predicted) ? planned : predicted;
  const stands = actual ?? expected ?? planned;
  if (stands === null) return <span>–</span>;
  const moved = planned !== null && minutesBetween(planned, stands) !== 0;
  return (
    <span className="num">
      <time dateTime={stands} style={{ fontWeight: actual === null ? 500 : 700 }}>
        {clock(stands)}
      </time>
      {actual === null && range !== undefined && minutesBetween(range.early, range.late) >= UNCERTAIN && (
        <small style={{ display: 'block', color: 'var(--ink-soft)' }}>
          {clock(range.early)}–{clock(range.late)}
        </small>
      )}
      {moved && <s style={{ marginInlineStart: 6, color: 'var(--ink-soft)', fontSize: '0.86em' }}>{clock(planned)}</s>}
    </span>
  );
}

const isNear = (one: string, other: string): boolean => Math.abs(minutesBetween(one, other)) < NOTICEABLE;
