import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconClockPause, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../../api/problem.ts';

/** Why the person sees this page again, or why signing in did not work. */
export function SignInNotice({ problem, why }: { problem: ProblemError | null; why: string | undefined }) {
  const { t } = useTranslation(['session', 'problems']);
  if (problem !== null) {
    const wrong = problem.code === 'unauthenticated' || problem.code === 'validation_failed';
    const throttled = problem.code === 'too_many_requests';
    return (
      <Alert
        color={throttled ? 'yamabuki' : 'shu'}
        role="alert"
        icon={throttled ? <IconClockPause aria-hidden /> : <IconAlertTriangle aria-hidden />}
      >
        {throttled ? (
          t('throttled', { count: Number(problem.text('retryAfter') ?? '60') })
        ) : (
          <>
            <strong>{wrong ? t('wrong') : t(`problems:${problem.code}.title`)}</strong>
            <br />
            {wrong ? t('wrongNext') : t(`problems:${problem.code}.next`)}
          </>
        )}
      </Alert>
    );
  }
  if (why === undefined) return null;
  return (
    <Alert color="gray" icon={<IconInfoCircle aria-hidden />} role="status">
      {why === 'idle' ? t('idle') : why === 'signed-out' ? t('signedOut') : t('ended')}
    </Alert>
  );
}
