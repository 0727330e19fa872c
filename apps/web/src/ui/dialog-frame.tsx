import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Pixels. */
  size: number;
  children: ReactNode;
}

/** The frame of a dialog, with a close button that has a name. */
export function DialogFrame({ opened, onClose, title, size, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('close') }}>
      {opened && children}
    </Modal>
  );
}
