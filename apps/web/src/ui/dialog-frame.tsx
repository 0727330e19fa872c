import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Pixels. */
  size: number;
  children: ReactNode;
}

/** The frame of a dialog. */
export function DialogFrame({ opened, onClose, title, size, children }: DialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size}>
      {opened && children}
    </Modal>
  );
}
