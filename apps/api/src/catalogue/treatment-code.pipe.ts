import { Injectable, type PipeTransform } from '@nestjs/common';
import { Problem } from '../platform/problem/problem.ts';

/** What can not be a code names no treatment: 404. */
@Injectable()
export class TreatmentCodePipe implements PipeTransform<string, string> {
  transform(code: string): string {
    if (/^[a-z0-9][a-z0-9-]{1,39}$/.test(code)) return code;
    throw new Problem('not_found');
  }
}
