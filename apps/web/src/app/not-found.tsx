import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconMapOff size={48} stroke={1.3} />}
      title={t('notFound')}
      hint={t('notFoundHint')}
      action={
        <Button component={Link} to="/" variant="light">
          {t('back')}
        </Button>
      }
    />
  );
}
