import { ActionIcon } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/session-context.ts';
import { isTyping } from '../lib/is-typing.ts';
import { onDemand } from '../ui/on-demand.tsx';
import { AREAS } from './areas.ts';
import type { KeyboardSheetProps } from './keyboard-sheet.tsx';

const KeyboardSheet = onDemand<KeyboardSheetProps>(async () => (await import('./keyboard-sheet.tsx')).KeyboardSheet);

const OPEN = 'higaeri:keyboard-map';

export function KeyboardMapButton() {
  const { t } = useTranslation();
  return (
    <ActionIcon aria-label={t('keyboardMap')} onClick={() => window.dispatchEvent(new Event(OPEN))}>
      <IconKeyboard size={22} stroke={1.6} />
    </ActionIcon>
  );
}

/** The keys that work everywhere, and the map that explains them all. */
export function KeyboardMap() {
  const { permissions } = useSession();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const areas = AREAS.filter(({ needs }) => permissions.includes(needs));

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '?') return setOpened((open) => !open);
    if (event.key === '/') {
      const box = document.querySelector<HTMLInputElement>('input[data-search]');
      if (box === null) return;
      event.preventDefault();
      return box.focus();
    }
    const area = /^[1-9]$/.test(event.key) ? areas[Number(event.key) - 1] : undefined;
    if (area !== undefined) void navigate({ to: area.to });
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => press(event);
    const open = (): void => setOpened(true);
    window.addEventListener('keydown', onKey);
    window.addEventListener(OPEN, open);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(OPEN, open);
    };
  }, []);

  return <KeyboardSheet opened={opened} onClose={() => setOpened(false)} />;
}
