import { Menu, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calls } from '../api/calls.ts';
import { keys } from '../api/keys.ts';
import { useSession } from '../lib/session-context.ts';
import type { OpenedByClick } from '../ui/on-click.tsx';

export interface AccountProps {
  onSignOut: () => void;
}

export function AccountChoices({ onSignOut, children }: AccountProps & OpenedByClick) {
  const { t } = useTranslation(['common', 'domain']);
  const { account, roles } = useSession();
  const client = useQueryClient();
  const signOut = useMutation({
    mutationFn: calls.signOut,
    // Said first: the stream may notice the end of the session before the answer is here.
    onMutate: onSignOut,
    // Even when the server is not reached this screen forgets everything it showed.
    onSettled: () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      client.setQueryData(keys.session, null);
    },
  });
  return (
    <Menu position="bottom-end" width={240} defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {account.email}
          <Text size="xs">{roles.map((role) => t(`domain:role.${role}`)).join(' · ')}</Text>
        </Menu.Label>
        <Menu.Item h={44} leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
