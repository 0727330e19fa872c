import type { Page } from '@playwright/test';
import type { DemoAccount, SeenVisit } from './mid-morning.ts';

/** One screen as somebody has it before them in the middle of the morning. */
export interface Screen {
  readonly name: string;
  /** Its address; the visit in it is found among those of today. */
  readonly at: string | ((visitWith: (status: string) => SeenVisit) => string);
  /** What is opened or typed before it is looked at. Resolves when that is there. */
  readonly open: (page: Page) => Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const heading = (page: Page, name: string) => page.getByRole('heading', { name });

const RECEPTION: readonly Screen[] = [
  {
    name: 'Day by rooms',
    at: '/day',
    open: (page) => button(page, /, Procedure, /).waitFor(),
  },
  {
    name: 'Day by patients with a visit',
    at: (visitWith) => `/day?by=patient&visit=${visitWith('in-consultation').id}`,
    open: (page) => page.getByRole('dialog', { name: 'Visit' }).getByRole('button').last().waitFor(),
  },
  {
    name: 'Book: who',
    at: '/book',
    open: async (page) => {
      await page.getByLabel('Find the patient').fill('Sato');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'Book: a new patient',
    at: '/book',
    open: async (page) => {
      await button(page, 'Add a new patient').click();
      await page.getByLabel('Family name', { exact: true }).waitFor();
    },
  },
  {
    name: 'Book: when',
    at: (visitWith) => `/book?patient=${visitWith('deferred').patient?.id}&treatment=dst`,
    open: (page) => button(page, /^Book: /).waitFor(),
  },
  {
    name: 'Book: why not',
    at: (visitWith) => `/book?patient=${visitWith('deferred').patient?.id}&treatment=dst&date=2026-04-12`,
    open: (page) => page.getByText('Closed: Not a working day').waitFor(),
  },
  {
    name: 'Book: booked',
    at: (visitWith) => `/book?booked=${visitWith('booked').id}`,
    open: (page) => button(page, 'Print for the patient').waitFor(),
  },
  {
    name: 'Arrivals',
    at: '/arrivals',
    open: (page) => button(page, 'Check in').waitFor(),
  },
  {
    name: 'Arrivals: two identifiers',
    at: '/arrivals',
    open: async (page) => {
      await button(page, 'Check in').click();
      await button(page, 'Name and birth date match').waitFor();
    },
  },
];

const DOCTOR: readonly Screen[] = [
  { name: 'Doctor: who needs me', at: '/doctor', open: (page) => heading(page, 'Decide').waitFor() },
  {
    name: 'Doctor: the eligibility form',
    at: (visitWith) => `/doctor?visit=${visitWith('in-consultation').id}`,
    open: (page) => heading(page, 'Decision').waitFor(),
  },
];

const NURSE: readonly Screen[] = [
  {
    name: 'Theatre before the procedure',
    at: (visitWith) => `/theatre?visit=${visitWith('decided').id}`,
    open: (page) => button(page, 'Start preparation').waitFor(),
  },
  {
    name: 'Theatre during the procedure',
    at: (visitWith) => `/theatre?visit=${visitWith('in-procedure').id}`,
    open: (page) => button(page, 'Complete procedure').waitFor(),
  },
  { name: 'Recovery', at: '/recovery', open: (page) => page.getByRole('article').first().waitFor() },
  {
    name: 'Recovery at the bed',
    at: (visitWith) => `/recovery?visit=${visitWith('in-recovery').id}`,
    open: (page) => page.getByRole('form', { name: 'Observation' }).waitFor(),
  },
];

const RADIOGRAPHER: readonly Screen[] = [
  { name: 'Imaging', at: '/imaging', open: (page) => button(page, 'Screening').waitFor() },
  {
    name: 'Imaging: screening',
    at: '/imaging',
    open: async (page) => {
      await button(page, 'Screening').click();
      await page.getByRole('dialog').getByRole('button').last().waitFor();
    },
  },
];

const MANAGER: readonly Screen[] = [
  {
    name: 'How afternoons are held',
    at: '/hold-policy',
    open: (page) => page.getByRole('table').waitFor(),
  },
  {
    name: 'What if',
    at: '/what-if?days=60&size={"recovery-room":6}',
    open: async (page) => {
      await page.getByText('Mix of treatments', { exact: true }).click();
      await button(page, 'Compare').click();
      await page.getByRole('region', { name: 'What the comparison shows' }).getByRole('table').waitFor();
    },
  },
];

export const NOBODY: readonly Screen[] = [
  { name: 'Sign in', at: '/sign-in', open: (page) => button(page, 'Sign in').waitFor() },
];

export const SCREENS_OF: Readonly<Partial<Record<DemoAccount, readonly Screen[]>>> = {
  reception: RECEPTION,
  doctor: DOCTOR,
  nurse: NURSE,
  radiographer: RADIOGRAPHER,
  manager: MANAGER,
};
