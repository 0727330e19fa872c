import { timingSafeEqual } from 'node:crypto';
import { generateSync } from 'otplib';

const STEP_SECONDS = 30;

/**
 * Which step of time a code belongs to; `undefined` for a wrong one, and for one already used.
 * Shape:  one step before and after is accepted, for clocks of telephones; the caller keeps the step, so that a code works once.
 * Units:  `now` is the real time, whatever the clinic's clock says: the telephone does not know that clock.
 * Source: RFC 6238.
 */
export function acceptTotp(secret: string, code: string, lastStep: number, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const current = Math.floor(now.getTime() / 1000 / STEP_SECONDS);
  return [current - 1, current, current + 1].find((step) => step > lastStep && isCodeOf(secret, code, step));
}

const isCodeOf = (secret: string, code: string, step: number): boolean =>
  timingSafeEqual(Buffer.from(generateSync({ secret, epoch: step * STEP_SECONDS })), Buffer.from(code));
