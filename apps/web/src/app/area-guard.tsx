import { IconLock } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/session-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AREAS } from './areas.ts';

/** Shows an area only to whom it belongs; the server refuses the rest anyway. */
export function AreaGuard({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { pathname } = useLocation();
  const area = AREAS.find(({ to }) => pathname.startsWith(to));
  if (area === undefined || permissions.includes(area.needs)) return children;
  return (
    <EmptyState icon={<IconLock size={48} stroke={1.3} />} title={t('notPermitted')} hint={t('notPermittedHint')} />
  );
}
