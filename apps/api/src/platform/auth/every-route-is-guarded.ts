import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { PROBLEMS } from '../openapi/answers.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { ALLOWED, OPEN } from './allow.ts';
import type { Permission } from './permissions.ts';

/** A route as its decorators describe it. */
export interface GuardedRoute {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly allowed: readonly Permission[] | undefined;
  readonly open: boolean;
  readonly problems: readonly ProblemCode[];
}

/** Fails the start when a route says neither who may call it nor that anybody may. */
@Injectable()
export class EveryRouteIsGuarded implements OnModuleInit {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const bare = this.routes().filter(({ allowed, open }) => (allowed === undefined) === !open);
    if (bare.length > 0) {
      throw new Error(`Every route needs either @Allow or @Open: ${bare.map((route) => route.name).join(', ')}`);
    }
  }

  /** Every handler of every controller, with what its decorators say. */
  routes(): GuardedRoute[] {
    return [...this.modules.values()].flatMap((module) =>
      [...module.controllers.values()].flatMap(({ metatype }) =>
        metatype ? this.routesOf(metatype as Controller) : [],
      ),
    );
  }

  private routesOf(controller: Controller): GuardedRoute[] {
    const prototype = controller.prototype as Record<string, unknown>;
    const base =
      ([] as string[]).concat(this.reflector.get<string | string[] | undefined>('path', controller) ?? '')[0] ?? '';
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function') return [];
      const method = this.reflector.get<RequestMethod | undefined>('method', handler);
      if (method === undefined) return [];
      const path = ([] as string[]).concat(this.reflector.get<string | string[]>('path', handler))[0] ?? '';
      return [
        {
          name: `${controller.name}.${name}`,
          method: RequestMethod[method],
          path: `/${[base, path]
            .flatMap((part) => part.split('/'))
            .filter((part) => part !== '')
            .join('/')}`,
          allowed: this.reflector.get<Permission[] | undefined>(ALLOWED, handler),
          open: this.reflector.get<true | undefined>(OPEN, handler) === true,
          problems: this.reflector.get<ProblemCode[] | undefined>(PROBLEMS, handler) ?? [],
        },
      ];
    });
  }
}

type Controller = new (...parameters: never[]) => object;
