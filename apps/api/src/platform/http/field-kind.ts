import type { ApiPropertyOptions } from '@nestjs/swagger';
import type { Rule } from '../problem/rules.ts';

export interface FieldOptions {
  readonly description?: string;
  readonly example?: unknown;
  /** May be left out. */
  readonly optional?: boolean;
  /** May be `null`. */
  readonly nullable?: boolean;
  /** Many of them. */
  readonly list?: { readonly min?: number; readonly max?: number };
  /** Comes in the query string, so numbers and flags arrive as text, and a list of one as the one. */
  readonly query?: boolean;
}

/** A kind of field: how it is checked, read from a query string, and described. */
export interface FieldKind {
  readonly accepts: (value: unknown) => boolean;
  readonly rule: Rule;
  readonly schema: ApiPropertyOptions;
  /** From query text; answers the text itself when it does not fit. */
  readonly fromText?: (text: string) => unknown;
}
