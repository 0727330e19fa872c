import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedByClick } from '../ui/on-click.tsx';
import { chooseContrast, contrastIsHigh } from './contrast.ts';

const SCHEMES = [
  { value: 'light', label: 'light', icon: IconSun },
  { value: 'dark', label: 'dark', icon: IconMoon },
  { value: 'auto', label: 'system', icon: IconDeviceDesktop },
] as const;

export function AppearanceChoices({ children }: OpenedByClick) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [high, setHigh] = useState(contrastIsHigh);
  const check = (on: boolean) => (on ? <IconCheck size={18} aria-hidden /> : undefined);
  return (
    <Menu position="bottom-end" width={220} defaultOpened>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, label, icon: Icon }) => (
          <Menu.Item
            key={value}
            h={44}
            leftSection={<Icon size={18} aria-hidden />}
            rightSection={check(colorScheme === value)}
            onClick={() => setColorScheme(value satisfies MantineColorScheme)}
          >
            {t(label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          h={44}
          role="menuitemcheckbox"
          aria-checked={high}
          rightSection={check(high)}
          onClick={() => {
            chooseContrast(!high);
            setHigh(!high);
          }}
        >
          {t('highContrast')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
