import type { Type } from '@nestjs/common';
import { ListOf, Text } from '../http/fields.ts';

/** The class of a page of these views, for `@Answers(200, PageOf(PatientView))`. Its schema is called `PatientViewPage`. */
export function PageOf(view: Type): Type {
  const known = pages.get(view);
  if (known) return known;
  class Page {
    @ListOf(() => view) items!: unknown[];
    @Text({ nullable: true, max: 2000 }) nextCursor!: string | null;
  }
  Object.defineProperty(Page, 'name', { value: `${view.name}Page` });
  pages.set(view, Page);
  return Page;
}

const pages = new Map<Type, Type>();
