import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { AREA_TEXTS, BASE_TEXTS, LANGUAGES, type AreaTexts, type Language, type Texts } from './texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Texts;
    returnNull: false;
  }
}

const STORED = 'higaeri.language';
// Which areas have been opened: a switch of language brings their texts along.
const opened = new Set<AreaTexts>();

const stored = (): string | null => {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
};
const current = (): Language => LANGUAGES.find((language) => language === i18next.language) ?? 'ja';

/** The person's last choice on this device, else the browser's first language that we speak, else Japanese. */
export function preferredLanguage(): Language {
  const wishes = [stored(), ...navigator.languages].map((wish) => wish?.slice(0, 2));
  return LANGUAGES.find((language) => language === wishes.find((wish) => wish === 'ja' || wish === 'en')) ?? 'ja';
}

async function addArea(language: Language, area: AreaTexts): Promise<void> {
  if (!i18next.hasResourceBundle(language, area))
    i18next.addResourceBundle(language, area, await AREA_TEXTS[language][area]());
}

/** Fetches the texts of an area in the language shown; the router calls it before the area is drawn. */
export async function loadTexts(...areas: AreaTexts[]): Promise<void> {
  for (const area of areas) opened.add(area);
  await Promise.all(areas.map((area) => addArea(current(), area)));
}

async function switchTo(language: Language): Promise<void> {
  const base = await BASE_TEXTS[language]();
  for (const [namespace, texts] of Object.entries(base)) i18next.addResourceBundle(language, namespace, texts);
  await Promise.all([...opened].map((area) => addArea(language, area)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Switches every screen, and keeps the choice on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // a device that keeps nothing: the choice lasts until the page is closed
  }
  await switchTo(language);
}

/** Prepares the texts before the first screen is drawn. */
export async function startTexts(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    defaultNS: 'common',
    fallbackLng: false,
    // Texts are added by us, never fetched by i18next: nothing to wait for while drawing.
    partialBundledLanguages: true,
    react: { useSuspense: false },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await switchTo(language);
}
