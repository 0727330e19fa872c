import { common } from './common.ts';
import { domain } from './domain.ts';
import { problems } from './problems.ts';
import { session } from './session.ts';

/** What every screen needs; the texts of one area come with the area. */
export const messages = { common, domain, problems, session };
