import { SegmentedControl } from '@mantine/core';
import { IconMoon2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTreatments } from '../../api/queries.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TilesSkeleton } from '../../ui/skeletons.tsx';
import classes from './treatment-picker.module.css';

interface TreatmentPickerProps {
  treatment: string | null;
  discs: number;
  onTreatment: (code: string) => void;
  onDiscs: (discs: number) => void;
}

/** Which treatment, and for how many discs. */
export function TreatmentPicker({ treatment, discs, onTreatment, onDiscs }: TreatmentPickerProps) {
  const { t } = useTranslation(['reception', 'domain', 'common']);
  const localName = useLocalName();
  const treatments = useTreatments();
  if (treatments.isError) return <ErrorNotice error={treatments.error} onRetry={() => void treatments.refetch()} />;
  if (treatments.data === undefined) return <TilesSkeleton tiles={8} height={64} />;
  return (
    <>
      <div className={classes['cards']} role="radiogroup" aria-label={t('book.treatment')}>
        {treatments.data
          .filter(({ active, code }) => active || code === treatment)
          .map((one) => (
            <button
              key={one.code}
              type="button"
              role="radio"
              aria-checked={one.code === treatment}
              className={classes['card']}
              onClick={() => onTreatment(one.code)}
            >
              <span className={classes['name']}>{localName(one)}</span>
              <span className={classes['facts']}>
                {t('common:minutes', { count: one.firstDiscMinutes + (discs - 1) * one.furtherDiscMinutes })}
                {one.sedation && (
                  <Chip tone="held" size="sm" icon={<IconMoon2 size={12} />}>
                    {t('book.sedation')}
                  </Chip>
                )}
              </span>
            </button>
          ))}
      </div>
      <div className={classes['discs']}>
        <span id="discs-label">{t('book.discs')}</span>
        <SegmentedControl
          aria-labelledby="discs-label"
          value={String(discs)}
          onChange={(value) => onDiscs(Number(value))}
          data={['1', '2', '3', '4', '5']}
        />
      </div>
    </>
  );
}
