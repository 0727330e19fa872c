import { Alert, Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useObservations } from '../api/use-observations.ts';

/** Observations that have not reached the server: how many, whose, and those it refused. */
export function NotSent() {
  const { t } = useTranslation(['clinical', 'problems']);
  const { waiting, discard } = useObservations();
  const queued = waiting.filter(({ refused, late }) => refused === null && late);
  const refused = waiting.filter((entry) => entry.refused !== null);
  if (queued.length + refused.length === 0) return null;
  return (
    <Alert
      role="status"
      color={refused.length > 0 ? 'shu' : 'yamabuki'}
      icon={<IconCloudOff aria-hidden />}
      title={t('obs.notSent')}
      mb="md"
    >
      {queued.length > 0 && (
        <p style={{ margin: 0 }}>
          {t('obs.waitingToSend', { count: queued.length })}{' '}
          <b className="num">{[...new Set(queued.map(({ callNumber }) => callNumber))].join(', ')}</b>
        </p>
      )}
      {refused.map(({ clientId, callNumber }) => (
        <p key={clientId} style={{ margin: '6px 0 0', display: 'flex', gap: 12, alignItems: 'center' }}>
          <b className="num">{callNumber}</b> {t('obs.refused')}
          <Button variant="default" size="sm" onClick={() => void discard(clientId)}>
            {t('obs.discard')}
          </Button>
        </p>
      ))}
    </Alert>
  );
}
