import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.ts';

export const ALLOWED = 'higaeri:allowed';
export const OPEN = 'higaeri:open';

/** On every route: whoever has one of these permissions may call it. A route with neither this nor `@Open` fails the start. */
export const Allow = (...permissions: [Permission, ...Permission[]]): MethodDecorator =>
  SetMetadata(ALLOWED, permissions);

/** A route for anybody, signed in or not: sign-in, health, the API's description. */
export const Open = (): MethodDecorator => SetMetadata(OPEN, true);

export const PASSIVE = 'higaeri:passive';

/** A call that a screen makes by itself: it does not keep a session from idling out. */
export const Passive = (): MethodDecorator => SetMetadata(PASSIVE, true);

export const LOCAL = 'higaeri:local';

/** Beside `@Allow`: whoever calls from this very machine, through no proxy, needs not to sign in. */
export const OpenOnThisMachine = (): MethodDecorator => SetMetadata(LOCAL, true);
