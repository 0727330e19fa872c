import { Drawer } from '@mantine/core';
import type { DialogProps } from './dialog-frame.tsx';

/** The frame of a sheet at the screen's side. */
export function SideSheetFrame({ opened, onClose, title, size, children }: DialogProps) {
  return (
    <Drawer opened={opened} onClose={onClose} title={title} size={size}>
      {opened && children}
    </Drawer>
  );
}
