import { Param, type PipeTransform } from '@nestjs/common';
import { Problem } from '../problem/problem.ts';
import { isDate, isUuid } from './field-checks.ts';

const ID: PipeTransform<unknown, string> = {
  transform(value) {
    if (isUuid(value)) return value.toLowerCase();
    throw new Problem('not_found');
  },
};

const DATE: PipeTransform<unknown, string> = {
  transform(value) {
    if (isDate(value)) return value;
    throw new Problem('not_found');
  },
};

/** A UUID in the path. What is no UUID names nothing: 404, like another clinic's id. */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, ID);

/** A date `YYYY-MM-DD` in the path. */
export const DateParam = (name = 'date'): ParameterDecorator => Param(name, DATE);
