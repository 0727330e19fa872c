import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toaster } from '../ui/toaster.tsx';
import { theme } from './theme.ts';

/** The theme, and on every dialog a way out that says its name in the language of the screen. */
function useTheme() {
  const { t } = useTranslation();
  const close = t('close');
  return useMemo(() => {
    const closing = { defaultProps: { closeButtonProps: { 'aria-label': close } } };
    return mergeThemeOverrides(theme, { components: { Modal: closing, Drawer: closing } });
  }, [close]);
}

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  const spoken = useTheme();
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={spoken} defaultColorScheme="light">
        {children}
        <Toaster />
      </MantineProvider>
    </QueryClientProvider>
  );
}
