import { Button } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProposalActs } from '../../../api/use-proposal-acts.ts';

/** Asks how the rest of a day could go better. */
export function AskAgain({ date }: { date: string }) {
  const { t } = useTranslation('replan');
  const acts = useProposalActs();
  return (
    <Button
      variant="default"
      loading={acts.pending}
      leftSection={<IconArrowsShuffle size={18} aria-hidden />}
      onClick={() => acts.ask(date, ({ state }) => (state === 'empty' ? t('nothing') : null))}
    >
      {t('ask')}
    </Button>
  );
}
