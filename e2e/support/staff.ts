import { test as base, type Page } from '@playwright/test';

/** A demo account by its name before the `@`. */
export type Account = 'reception' | 'doctor' | 'doctor2' | 'doctor3' | 'nurse' | 'radiographer' | 'manager' | 'admin';
export type Language = 'en' | 'ja';

/** Which doctor signs in with which account. */
export const ACCOUNT_OF: Readonly<Record<string, Account>> = {
  'Fujiwara Kenichiro': 'doctor',
  'Ono Misaki': 'doctor2',
  'Miura Tomoya': 'doctor3',
};

/** One person at a desk of their own: opens the address, signs in there, and stands before the screen. */
export type Staff = (account: Account, address?: string, language?: Language) => Promise<Page>;

const WORDS = {
  en: { locale: 'en-GB', email: 'E-mail', password: 'Password', signIn: 'Sign in', areas: 'Areas' },
  ja: { locale: 'ja-JP', email: 'メールアドレス', password: 'パスワード', signIn: 'サインイン', areas: '画面' },
} as const satisfies Record<Language, Record<string, string>>;

/** Signs in on the sign-in page that is shown. */
export async function signIn(page: Page, account: Account, language: Language = 'en'): Promise<void> {
  const words = WORDS[language];
  await page.getByLabel(words.email, { exact: true }).fill(`${account}@demo.higaeri`);
  await page.getByLabel(words.password, { exact: true }).fill(process.env['HIGAERI_DEMO_PASSWORD'] ?? '');
  await page.getByRole('button', { name: words.signIn, exact: true }).click();
}

/** `staff('nurse', '/recovery')` is a browser of their own, closed at the end of the test. */
export const test = base.extend<{ staff: Staff }>({
  staff: async ({ browser }, use) => {
    const desks: Page[] = [];
    await use(async (account, address = '/', language = 'en') => {
      const context = await browser.newContext({ locale: WORDS[language].locale });
      const page = await context.newPage();
      desks.push(page);
      await page.goto(address);
      await signIn(page, account, language);
      await page.getByRole('navigation', { name: WORDS[language].areas }).waitFor();
      return page;
    });
    await Promise.all(desks.map((page) => page.context().close()));
  },
});

export { expect } from '@playwright/test';
