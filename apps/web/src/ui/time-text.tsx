import { useClinicTime } from '../lib/use-clinic-time.ts';
import { minutesBetween } from '../lib/time.ts';

interface TimeTextProps {
  planned: string | null;
  /** What is expected now; shown first when it differs from the plan. */
  predicted?: string | null;
  actual?: string | null;
}

/** A time as it stands: what happened, else what is expected, with the plan struck through beside it where it differs. */
export function TimeText({ planned, predicted = null, actual = null }: TimeTextProps) {
  const { clock } = useClinicTime();
  const stands = actual ?? predicted ?? planned;
  if (stands === null) return <span>–</span>;
  const moved = planned !== null && minutesBetween(planned, stands) !== 0;
  return (
    <span className="num">
      <time dateTime={stands} style={{ fontWeight: actual === null ? 500 : 700 }}>
        {clock(stands)}
      </time>
      {moved && <s style={{ marginInlineStart: 6, color: 'var(--ink-soft)', fontSize: '0.86em' }}>{clock(planned)}</s>}
    </span>
  );
}
