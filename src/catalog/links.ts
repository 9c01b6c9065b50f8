import { join } from 'node:path';
import { filesBelow } from './content-files.ts';
import type { Course } from './course.ts';
import type { ProblemList } from './problem-list.ts';

/** A text whose links are checked. */
export interface LinkedText {
  /** Path below the repository. */
  file: string;
  body: string;
}

/** Addresses of the site that pages without parameters serve, e.g. `/skill/`. */
export async function staticRoutes(root: string): Promise<Set<string>> {
  const routes = new Set(['/']);
  for (const path of (await filesBelow(join(root, 'src/pages'))).keys()) {
    const page = /^([^[\]]+)\.(?:astro|mdx|md)$/.exec(path)?.[1];
    if (page !== undefined) routes.add(`/${page.replace(/(^|\/)index$/, '')}/`.replaceAll('//', '/'));
  }
  return routes;
}

function withoutCode(body: string): string {
  return body.replace(/^(```+|~~~+)[\s\S]*?^\1\s*$/gm, '').replace(/`[^`\n]*`/g, '');
}

/** Targets of Markdown links and `href` attributes, code aside. */
export function linksOf(body: string): string[] {
  const text = withoutCode(body);
  const markdown = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map((match) => match[1] ?? '');
  const attributes = [...text.matchAll(/\shref=["']([^"']+)["']/g)].map((match) => match[1] ?? '');
  return [...markdown, ...attributes];
}

/** Reports links to pages that do not exist; `routes` are those besides chapters and lessons. Addresses of other sites and places on the same page are not looked at. */
export function checkLinks(texts: LinkedText[], course: Course, routes: Set<string>, problems: ProblemList): void {
  const known = new Set([
    ...routes,
    ...course.chapters.map(({ id }) => `/learn/${id}/`),
    ...course.lessons.map(({ chapter, slug }) => `/learn/${chapter}/${slug}/`),
    ...course.reference.flatMap(({ terms }) => terms.map(({ area, slug }) => `/reference/${area}/${slug}/`)),
  ]);
  for (const { file, body } of texts) {
    for (const link of linksOf(body)) {
      if (/^(https?:|mailto:|#)/.test(link)) continue;
      const target = link.split(/[?#]/, 1)[0] ?? '';
      if (!target.startsWith('/')) {
        problems.add(
          file,
          'link',
          `${link} is relative`,
          'Write the address from the root of the site, e.g. `/exercises/<id>/`.',
        );
      } else if (!known.has(target)) {
        problems.add(
          file,
          'link',
          `${link} leads nowhere`,
          'Link to a lesson, an exercise or a page that exists, with a slash at the end.',
        );
      }
    }
  }
}
