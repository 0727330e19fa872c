import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock, IconSparkles, IconToolsOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useResourceActs } from '../../api/use-resource-acts.ts';
import type { BoardView, ResourceView } from '../../api/views.ts';
import { useMay } from '../../lib/session-context.ts';
import { useClinicTime } from '../../lib/use-clinic-time.ts';
import { useLocalName } from '../../lib/use-names.ts';
import { DeviceDown } from './device-down.tsx';
import classes from './imaging.module.css';

const DEVICES = ['mri-scanner', 'xray-room'];
const ICONS = { free: IconCircleCheck, 'in-use': IconClock, cleaning: IconSparkles, closed: IconAlertTriangle };

/** The devices of the imaging area: free, with whom, being cleaned, or down. */
export function DeviceBar({ board }: { board: BoardView }) {
  const { t } = useTranslation('imaging');
  const [down, setDown] = useState<ResourceView | null>(null);
  const devices = board.lanes.map(({ resource }) => resource).filter(({ kind }) => DEVICES.includes(kind));
  return (
    <section className={classes['devices']} aria-label={t('devices')}>
      {devices.map((device) => (
        <Device key={device.id} device={device} board={board} onDown={() => setDown(device)} />
      ))}
      <DeviceDown device={down} board={board} onClose={() => setDown(null)} />
    </section>
  );
}

function Device({ device, board, onDown }: { device: ResourceView; board: BoardView; onDown: () => void }) {
  const { t } = useTranslation(['imaging', 'domain']);
  const localName = useLocalName();
  const { clock } = useClinicTime();
  const acts = useResourceActs();
  const mayClose = useMay('closure.write');
  const Icon = ICONS[device.state];
  const occupant = board.visits.find(({ place }) => place.where === 'in' && place.resourceId === device.id);
  const closure = device.closures.find(
    ({ start, end }) => Date.parse(start) <= Date.parse(board.now) && Date.parse(end) > Date.parse(board.now),
  );
  return (
    <div className={classes['device']} data-state={device.state}>
      <Icon size={22} aria-hidden className={classes['deviceIcon']} />
      <span className={classes['deviceWords']}>
        <strong>{localName(device)}</strong>
        <span>
          {closure === undefined
            ? t(`domain:resourceState.${device.state}`)
            : `${t('closedUntil', { time: clock(closure.end) })} · ${closure.reason}`}
          {occupant !== undefined && ` · ${t('who', { number: occupant.callNumber })}`}
        </span>
      </span>
      {device.state === 'cleaning' && (
        <Button
          variant="default"
          loading={acts.pending}
          onClick={() => acts.ready(device, t('freeAgain', { device: localName(device) }))}
        >
          {t('ready')}
        </Button>
      )}
      {mayClose &&
        (closure === undefined ? (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconToolsOff size={18} aria-hidden />}
            aria-label={`${t('down')}: ${localName(device)}`}
            onClick={onDown}
          >
            {t('down')}
          </Button>
        ) : (
          <Button
            aria-label={`${t('reopen')}: ${localName(device)}`}
            loading={acts.pending}
            onClick={() => acts.reopen(device, closure.id, t('reopened', { device: localName(device) }))}
          >
            {t('reopen')}
          </Button>
        ))}
    </div>
  );
}
