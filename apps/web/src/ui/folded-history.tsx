import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitView } from '../api/views.ts';
import { VisitHistoryOnDemand } from './visit-history-on-demand.tsx';

/** The visit's history where there is little room for it: one tap away, and read only then. */
export function FoldedHistory({ visit }: { visit: VisitView }) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  return (
    <section>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconHistory size={18} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('history')}
      </Button>
      {open && <VisitHistoryOnDemand opened visit={visit} />}
    </section>
  );
}
