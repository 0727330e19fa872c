import { ActionIcon } from '@mantine/core';
import { IconContrast2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { onClick } from '../ui/on-click.tsx';

const Choices = onClick<{ label: string }>(
  async () => (await import('./appearance-choices.tsx')).AppearanceChoices,
  ({ label }, click) => (
    <ActionIcon aria-label={label} aria-haspopup="menu" onClick={click}>
      <IconContrast2 size={22} stroke={1.6} />
    </ActionIcon>
  ),
);

/** Light, dark, as the device; high contrast. */
export function AppearanceMenu() {
  const { t } = useTranslation();
  return <Choices label={t('appearance')} />;
}
