import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/i18n.ts';

/** One tap to the other language; the button speaks the language it leads to. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'ja' ? 'en' : 'ja';
  return (
    <Button variant="subtle" color="gray" px={12} lang={other} onClick={() => void chooseLanguage(other)}>
      {other === 'en' ? 'English' : '日本語'}
    </Button>
  );
}
