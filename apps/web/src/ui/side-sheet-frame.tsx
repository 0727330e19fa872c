import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DialogProps } from './dialog-frame.tsx';

/** The frame of a sheet at the screen's side, with a close button that has a name. */
export function SideSheetFrame({ opened, onClose, title, size, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Drawer opened={opened} onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }}>
      {opened && children}
    </Drawer>
  );
}
