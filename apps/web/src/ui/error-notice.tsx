import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.ts';
import { useProblemText } from '../lib/problem-text.ts';

/** What went wrong and what to do next, where it went wrong. */
export function ErrorNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const { title, next } = useProblemText()(problem);
  const about = problem.code === 'validation_failed' ? problem.list<{ message?: string }>('errors') : [];
  return (
    <Alert color="shu" variant="light" title={title} icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Group justify="space-between" gap="md">
        <span>{about.length === 0 ? next : about.map(({ message }) => message).join(' ')}</span>
        {onRetry !== undefined && (
          <Button variant="outline" color="shu" size="sm" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
