import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { keepSecret, readSecret } from '../postgres/secret-file.mjs';

/** Nothing that is mistaken for something else when read aloud or from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * The one password of the demo accounts: the operator's, else the one made at the first start, kept in the data folder.
 * Shape:  the operator's is kept as well, so that a later start without it still knows it.
 * @param {string} dataDir @param {string | undefined} chosen
 * @returns {string}
 */
export function demoPassword(dataDir, chosen) {
  const file = join(dataDir, 'demo-password');
  const kept = readSecret(file);
  const password = chosen ?? kept ?? generate();
  if (password !== kept) keepSecret(file, password);
  return password;
}

function generate() {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
