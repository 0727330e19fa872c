import { applyDecorators, type Type } from '@nestjs/common';
import { ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import type { ProblemCode } from '../problem/codes.ts';

export const PROBLEMS = 'higaeri:problems';

interface AnswerOptions {
  readonly description?: string;
  /** Problems of this operation beside those that every operation may answer. */
  readonly problems?: readonly ProblemCode[];
}

/** Describes what a route answers; `204` has no view. The common problems are added to every operation by the document. */
export function Answers(status: number, view?: Type, options: AnswerOptions = {}): MethodDecorator {
  const response = {
    status,
    description:
      options.description ?? (status === 201 ? 'Created.' : status === 204 ? 'Done; nothing to say.' : 'The answer.'),
    ...(view ? { type: view } : {}),
  } as ApiResponseOptions;
  return applyDecorators(ApiResponse(response), (_target, _name, descriptor: PropertyDescriptor) => {
    Reflect.defineMetadata(PROBLEMS, options.problems ?? [], descriptor.value as object);
  });
}
