import { join } from 'node:path';
import type { z } from 'zod';
import type { Probe } from './bundle.ts';
import { filesBelow, textOf } from './content-files.ts';
import { observeFile } from './lab.schema.ts';
import { namedStatements, probesOf } from './named-sql.ts';
import type { ProblemList } from './problem-list.ts';
import { parseYaml } from './yaml-source.ts';

type ListedPanel = z.infer<typeof observeFile>['groups'][number]['panels'][number];

/** A ready query of the observability laboratory. */
export interface ObservePanel extends ListedPanel {
  /** Its query, without a semicolon at the end. */
  sql: string;
}

/** The observability laboratory as it stands in the files. */
export interface ObserveLab {
  groups: { title: string; panels: ObservePanel[] }[];
  /** Statements that give the counters something to show, each with what is to come of it. */
  work: Probe[];
  /** Statements that leave a prepared transaction with locks behind, in order. */
  hold: string[];
  /** Statements that end it. */
  release: string[];
}

const below = 'content/labs/observe';
const scripts = ['work.sql', 'hold.sql', 'release.sql'];

/** Reads the observability laboratory. Faults go to `problems`. */
export async function readObserveLab(root: string, problems: ProblemList): Promise<ObserveLab> {
  const file = 'content/labs/observe.yaml';
  const listing = await textOf(join(root, file));
  const listed = listing === null ? null : parseYaml(listing, observeFile, file, problems);
  const files = await filesBelow(join(root, below));
  const slugs = listed?.groups.flatMap(({ panels }) => panels.map(({ slug }) => slug)) ?? [];
  const known = new Set([...scripts, ...slugs.map((slug) => `${slug}.sql`)]);
  if (known.size < slugs.length + scripts.length)
    problems.add(file, 'duplicate', 'two panels have the same slug', 'Give each a slug of its own.');
  for (const name of files.keys())
    if (!known.has(name))
      problems.add(`${below}/${name}`, 'unlisted', `${file} does not list this panel`, 'List it or remove it.');
  const sqlOf = (slug: string): string => {
    const sql = files.get(`${slug}.sql`)?.trim().replace(/;$/, '');
    if (listed && sql === undefined)
      problems.add(`${below}/${slug}.sql`, 'missing-file', 'the panel has no query', 'Write it.');
    return sql ?? '';
  };
  const said = (name: string, faults: readonly string[]): void => {
    for (const fault of faults) problems.add(`${below}/${name}`, 'statements', fault, 'Correct the file.');
  };
  const named = (name: string): string[] => {
    const { statements, faults } = namedStatements(files.get(name) ?? '');
    said(name, faults);
    return [...statements.values()];
  };
  const { probes: work, faults } = probesOf(files.get('work.sql') ?? '');
  said('work.sql', faults);
  const groups = (listed?.groups ?? []).map(({ title, panels }) => ({
    title,
    panels: panels.map((panel) => ({ ...panel, sql: sqlOf(panel.slug) })),
  }));
  return { groups, work, hold: named('hold.sql'), release: named('release.sql') };
}
