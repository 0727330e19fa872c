import { Button } from '@mantine/core';
import { IconFlag3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../api/views.ts';
import { RedFlagDialog } from './red-flag-dialog.tsx';

/** One tap to call a doctor, wherever the patient is. */
export function RedFlagButton({ visit }: { visit: VisitSummary }) {
  const { t } = useTranslation('clinical');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outline"
        color="shu"
        leftSection={<IconFlag3 size={19} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('redFlagButton')}
      </Button>
      <RedFlagDialog visit={visit} opened={open} onClose={() => setOpen(false)} />
    </>
  );
}
