import { join } from 'node:path';
import type { z } from 'zod';
import { namesIn, textOf } from './content-files.ts';
import type { ReferenceArea, TermMeta } from './course.ts';
import type { ProblemList } from './problem-list.ts';
import { areasFile, type RuleLists, ruleListsFile, termFrontMatter } from './reference.schema.ts';
import { parseYaml, splitMdx } from './yaml-source.ts';

const base = 'content/reference';
const listFile = `${base}/areas.yaml`;
const rulesFile = `${base}/migrations/rules.yaml`;

/** A term of the reference with its text. */
export interface TermSource {
  meta: TermMeta;
  /** Path below the repository. */
  file: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/** Everything below `content/reference`. */
export interface ReferenceSources {
  areas: ReferenceArea[];
  terms: TermSource[];
  /** Null where there is no `rules.yaml`. */
  rules: RuleLists | null;
}

type Outline = z.output<typeof areasFile>;

async function readTerm(root: string, area: string, slug: string, problems: ProblemList): Promise<TermSource | null> {
  const file = `${base}/${area}/${slug}.mdx`;
  const text = await textOf(join(root, file));
  if (text === null) {
    problems.add(listFile, 'missing-term', `${area} lists ${slug} and it is not there`, `Add ${file}.`);
    return null;
  }
  const mdx = splitMdx(text);
  if (!mdx) {
    problems.add(file, 'front-matter', 'the term has no front matter', 'Begin it with `---`.');
    return null;
  }
  const front = parseYaml(mdx.frontMatter, termFrontMatter, file, problems);
  return front && { meta: { slug, area, ...front }, file, body: mdx.body, bodyLine: mdx.bodyLine };
}

async function reportUnlisted(root: string, outline: Outline, problems: ProblemList): Promise<void> {
  const { folders, files } = await namesIn(join(root, base));
  const stray = (path: string) => {
    problems.add(`${base}/${path}`, 'unlisted', `${listFile} does not list this`, 'List it, move it or remove it.');
  };
  for (const name of files) if (name !== 'areas.yaml') stray(name);
  for (const folder of folders) {
    const terms = outline.find(({ id }) => id === folder)?.terms ?? [];
    for (const name of (await namesIn(join(root, base, folder))).files) {
      const isTerm = terms.some((slug) => name === `${slug}.mdx`);
      if (!isTerm && `${base}/${folder}/${name}` !== rulesFile) stray(`${folder}/${name}`);
    }
  }
}

/** Reads the reference. Faults go to `problems`; a term that cannot be read is left out. Without `areas.yaml` there is none. */
export async function readReference(root: string, problems: ProblemList): Promise<ReferenceSources> {
  const text = await textOf(join(root, listFile));
  const outline = (text === null ? null : parseYaml(text, areasFile, listFile, problems)) ?? [];
  await reportUnlisted(root, outline, problems);
  const terms: TermSource[] = [];
  for (const { id, terms: slugs } of outline) {
    for (const slug of slugs) {
      const term = await readTerm(root, id, slug, problems);
      if (term) terms.push(term);
    }
  }
  const areas = outline.map((area) => ({
    ...area,
    terms: terms.flatMap(({ meta }) => (meta.area === area.id ? [meta] : [])),
  }));
  const rulesText = await textOf(join(root, rulesFile));
  const rules = rulesText === null ? null : parseYaml(rulesText, ruleListsFile, rulesFile, problems);
  return { areas, terms, rules };
}
