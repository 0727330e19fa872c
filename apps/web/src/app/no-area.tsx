import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';

export function NoArea() {
  const { t } = useTranslation();
  return <EmptyState icon={<IconUserCheck size={48} stroke={1.3} />} title={t('noArea')} hint={t('noAreaHint')} />;
}
