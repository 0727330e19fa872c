import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const GROUPS = [
  {
    title: 'anywhere',
    rows: [
      ['?', 'help'],
      ['1–7', 'go'],
      ['/', 'search'],
      ['Esc', 'close'],
    ],
  },
  {
    title: 'onDay',
    rows: [
      ['← →', 'move'],
      ['↑ ↓', 'lane'],
      ['Enter', 'open'],
      ['M', 'lift'],
      ['[ ]', 'dayBefore'],
      ['T', 'today'],
      ['+ −', 'zoom'],
    ],
  },
] as const;

export interface KeyboardSheetProps {
  opened: boolean;
  onClose: () => void;
}

/** Every key that does something. */
export function KeyboardSheet({ opened, onClose }: KeyboardSheetProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} size="lg">
      {GROUPS.map(({ title, rows }) => (
        <Table key={title} mb="md" verticalSpacing={8} captionSide="top">
          <Table.Caption style={{ textAlign: 'start', fontWeight: 600 }}>{t(`keys.${title}`)}</Table.Caption>
          <Table.Tbody>
            {rows.map(([key, does]) => (
              <Table.Tr key={does}>
                <Table.Td w={120}>
                  <Kbd size="md">{key}</Kbd>
                </Table.Td>
                <Table.Td>{t(`keys.${does}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </Modal>
  );
}
