import { DISC_LEVELS, type DiscLevel } from '@higaeri/domain';
import { useTranslation } from 'react-i18next';
import type { DiscFinding } from '../../api/views.ts';
import classes from './lumbar-spine.module.css';

interface LumbarSpineProps {
  findings: Partial<Record<DiscLevel, DiscFinding>>;
  treated: readonly DiscLevel[];
  selected: DiscLevel;
  onSelect: (level: DiscLevel) => void;
}

const PITCH = 76;
const TOP = 54;
/** How far each disc stands to the front: the lumbar curve, seen from the left side. */
const CURVE = [6, 15, 20, 15, 0];
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V'];
const TILT = [-4, -1, 3, 9, 17];

const middle = (index: number): { x: number; y: number } => ({ x: 66 - (CURVE[index] ?? 0), y: TOP + index * PITCH });

/** In one line what the images show at a disc. */
export function findingText(finding: DiscFinding | undefined): string {
  if (finding === undefined) return '';
  const { pfirrmann, schizas, modic } = finding;
  return [
    pfirrmann === null ? '' : `P ${ROMAN[pfirrmann] ?? ''}`,
    schizas === null ? '' : `S ${schizas}`,
    modic === null ? '' : `M ${modic === 0 ? '0' : (ROMAN[modic] ?? '')}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The lumbar spine, drawn: five discs to choose by finger, mouse or arrow keys. */
export function LumbarSpine({ findings, treated, selected, onSelect }: LumbarSpineProps) {
  const { t } = useTranslation('doctor');
  const move = (event: React.KeyboardEvent, index: number): void => {
    const next = DISC_LEVELS[index + (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0)];
    if (next === undefined || next === DISC_LEVELS[index]) return;
    event.preventDefault();
    onSelect(next);
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-level="${next}"]`)?.focus();
  };
  return (
    <div className={classes['root']} role="group" aria-label={t('form.spine')}>
      <svg viewBox="0 0 250 440" className={classes['drawing']} aria-hidden>
        {DISC_LEVELS.map((level, index) => (
          <Vertebra key={level} index={index} name={`L${index + 1}`} />
        ))}
        <path className={classes['bone']} d="M28 384 C50 366 92 362 112 372 L128 434 C104 440 74 438 58 434 Z" />
        <text x={86} y={414} className={classes['boneName']}>
          S1
        </text>
        {DISC_LEVELS.map((level, index) => (
          <Disc
            key={level}
            index={index}
            finding={findings[level]}
            treated={treated.includes(level)}
            selected={level === selected}
          />
        ))}
      </svg>
      {DISC_LEVELS.map((level, index) => {
        const text = findingText(findings[level]);
        const isTreated = treated.includes(level);
        return (
          <button
            key={level}
            type="button"
            data-level={level}
            className={classes['pick']}
            style={{ top: `${((middle(index).y - 24) / 440) * 100}%` }}
            aria-pressed={level === selected}
            aria-label={t('form.discName', {
              level,
              summary: [text || t('form.nothingNoted'), isTreated ? t('form.treated') : ''].filter(Boolean).join(', '),
            })}
            onClick={() => onSelect(level)}
            onKeyDown={(event) => move(event, index)}
          >
            <span className={classes['level']}>{level}</span>
            <span className={classes['text']}>
              {isTreated && <b>{t('form.treated')}</b>}
              {text}
            </span>
          </button>
        );
      })}
    </div>
  );
}

function Vertebra({ index, name }: { index: number; name: string }) {
  const { x, y } = middle(index);
  const tilt = TILT[index] ?? 0;
  const top = y - PITCH + 12;
  return (
    <g transform={`rotate(${tilt * 0.7} ${x + 16} ${y - 34})`}>
      <path
        className={classes['process']}
        d={`M${x + 44} ${y - 44} C${x + 66} ${y - 46} ${x + 86} ${y - 30} ${x + 92} ${y - 12} C${x + 78} ${y - 12} ${x + 60} ${y - 18} ${x + 46} ${y - 22} Z`}
      />
      <path
        className={classes['bone']}
        d={`M${x - 28} ${top + 2} Q${x + 14} ${top + 9} ${x + 46} ${top + 2} Q${x + 39} ${y - 36} ${x + 46} ${y - 13} Q${x + 14} ${y - 19} ${x - 28} ${y - 12} Q${x - 20} ${y - 36} ${x - 28} ${top + 2} Z`}
      />
      <text x={x + 9} y={y - 30} className={classes['boneName']}>
        {name}
      </text>
    </g>
  );
}

function Disc({
  index,
  finding,
  treated,
  selected,
}: {
  index: number;
  finding: DiscFinding | undefined;
  treated: boolean;
  selected: boolean;
}) {
  const { x, y } = middle(index);
  const thin = finding?.pfirrmann === 5 ? 5 : finding?.pfirrmann === 4 ? 7 : 9;
  return (
    <g transform={`rotate(${TILT[index] ?? 0} ${x + 9} ${y})`}>
      {selected && <ellipse className={classes['halo']} cx={x + 9} cy={y} rx={47} ry={17} />}
      <ellipse
        className={classes['disc']}
        data-hydration={finding?.hydration ?? 'unknown'}
        data-treated={treated}
        cx={x + 9}
        cy={y}
        rx={38}
        ry={thin}
      />
      {treated && <path className={classes['needle']} d={`M${x + 78} ${y - 20} L${x + 20} ${y - 1}`} />}
    </g>
  );
}
