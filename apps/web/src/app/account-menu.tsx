import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/session-context.ts';
import { onClick } from '../ui/on-click.tsx';
import type { AccountProps } from './account-choices.tsx';

const Choices = onClick<AccountProps & { name: string; label: string }>(
  async () => (await import('./account-choices.tsx')).AccountChoices,
  ({ name, label }, click) => (
    <Button
      variant="subtle"
      color="gray"
      px={12}
      rightSection={<IconChevronDown size={16} aria-hidden />}
      aria-label={label}
      aria-haspopup="menu"
      onClick={click}
    >
      {name}
    </Button>
  ),
);

/** Who is signed in, and the way out. */
export function AccountMenu({ onSignOut }: AccountProps) {
  const { t } = useTranslation();
  const { account } = useSession();
  return <Choices onSignOut={onSignOut} name={account.displayName} label={`${t('account')}: ${account.displayName}`} />;
}
