import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hideToast, useToasts } from '../lib/toasts.ts';
import classes from './toaster.module.css';

/** Messages at the lower edge: read out as they come, and with their way back. */
export function Toaster() {
  const { t } = useTranslation();
  const toasts = useToasts();
  return (
    <div className={classes['root']} role="status" aria-live="polite">
      {toasts.map(({ id, tone, title, text, act }) => (
        <div key={id} className={classes['toast']} data-tone={tone}>
          {tone === 'good' ? <IconCircleCheck size={22} aria-hidden /> : <IconAlertTriangle size={22} aria-hidden />}
          <div className={classes['words']}>
            <strong>{title}</strong>
            {text !== undefined && <span>{text}</span>}
          </div>
          {act !== undefined && (
            <Button
              variant="light"
              onClick={() => {
                hideToast(id);
                act.run();
              }}
            >
              {act.label}
            </Button>
          )}
          <CloseButton aria-label={t('close')} onClick={() => hideToast(id)} />
        </div>
      ))}
    </div>
  );
}
