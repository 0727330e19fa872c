import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** Stands in for a screen that could not be drawn. */
export function Crashed({ error }: { error: unknown }) {
  const { t } = useTranslation(['common', 'problems']);
  const problem = error instanceof ProblemError ? error : null;
  return (
    <EmptyState
      icon={<IconAlertTriangle size={48} stroke={1.3} />}
      title={problem === null ? t('crashed') : t(`problems:${problem.code}.title`)}
      hint={problem?.code === 'unreachable' ? t('problems:unreachable.next') : t('crashedHint')}
      action={
        <Button variant="light" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      }
    />
  );
}
