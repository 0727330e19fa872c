import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { calls } from '../../api/calls.ts';
import { keys } from '../../api/keys.ts';
import type { ProblemError } from '../../api/problem.ts';
import type { SessionView } from '../../api/views.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Mark } from '../../ui/mark.tsx';
import { SignInNotice } from './sign-in-notice.tsx';
import classes from './sign-in.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { t } = useTranslation(['session', 'common']);
  const { next, why } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation<SessionView, ProblemError, { email: string; password: string }>({
    mutationFn: calls.signIn,
    onSuccess: (session) => {
      client.setQueryData(keys.session, session);
      // Only a path of our own: an address from elsewhere must not lead people away after signing in.
      router.history.replace(next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/');
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password });
  };
  return (
    <main className={classes['root']}>
      <section className={classes['scene']} aria-hidden>
        <span className={classes['sun']} />
        <span className={classes['hill']} />
        <span className={classes['word']}>日帰り</span>
      </section>
      <section className={classes['panel']}>
        <div className={classes['top']}>
          <LanguageSwitch />
        </div>
        <form className={classes['form']} onSubmit={submit}>
          <div className={classes['brand']}>
            <Mark size={44} />
            <span>Higaeri</span>
          </div>
          <h1 className={classes['title']}>{t('title')}</h1>
          <p className={classes['lead']}>{t('lead')}</p>
          <SignInNotice problem={signIn.error} why={why} />
          <TextInput
            label={t('email')}
            type="email"
            name="email"
            autoComplete="username"
            required
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            size="lg"
            withAsterisk={false}
          />
          <PasswordInput
            label={t('password')}
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            size="lg"
            withAsterisk={false}
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
          <Button type="submit" size="lg" loading={signIn.isPending} fullWidth mt={4}>
            {t('submit')}
          </Button>
          <p className={classes['hint']}>{t('forgotten')}</p>
        </form>
      </section>
    </main>
  );
}
