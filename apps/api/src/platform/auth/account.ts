import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Account } from './session.ts';
import { signedIn } from './signed-in.ts';

export type { Account };

/** Handler parameter: the signed-in account. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): Account => {
  return signedIn(context.switchToHttp().getRequest()).account;
});
