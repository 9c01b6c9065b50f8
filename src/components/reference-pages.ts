import type { ReferenceArea, TermMeta } from '#catalog/course.ts';
import type { RuleLists } from '#catalog/reference.schema.ts';
import { siteCourse } from './site-course.ts';

/** Path of a term below the base. */
export const termPath = ({ area, slug }: TermMeta) => `reference/${area}/${slug}/`;

/** The areas of the reference that have terms. */
export async function referenceAreas(): Promise<ReferenceArea[]> {
  const { course } = await siteCourse();
  return course.reference.filter(({ terms }) => terms.length > 0);
}

/** The terms before and after one in its area, undefined at the ends. */
export function turnOf(
  { terms }: ReferenceArea,
  slug: string,
): { previous: TermMeta | undefined; next: TermMeta | undefined } {
  const at = terms.findIndex((term) => term.slug === slug);
  return at < 0 ? { previous: undefined, next: undefined } : { previous: terms[at - 1], next: terms[at + 1] };
}

/** The rules of one tool, in the order of the file; none where there is no file. */
export async function rulesOf(tool: keyof RuleLists): Promise<RuleLists[keyof RuleLists]> {
  const { reference } = await siteCourse();
  return reference.rules?.[tool] ?? [];
}
