import { glob, type Loader } from 'astro/loaders';

/**
 * Bodies of MDX files for rendering, by their place: `first-steps/tables`, `first-steps/count-jobs`. What they mean is
 * read and checked by the catalog; Astro only turns them into HTML.
 */
export function mdxBodies(base: string, pattern: string): Loader {
  return glob({ base, pattern, generateId: ({ entry }) => entry.replace(/(\/(index|explanation))?\.mdx$/, '') });
}
