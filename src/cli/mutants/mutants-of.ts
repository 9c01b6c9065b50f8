import { createHash } from 'node:crypto';
import { deparse } from 'pgsql-deparser';
import { parseScript } from '#sql/parse.ts';
import { structureOf } from '#sql/fingerprint.ts';
import type { Statement, Tree } from '#sql/statement.ts';
import { columnTypes, columns, constraintTerms } from './ddl-constraints.ts';
import { drops, indexKeys, indexShapes } from './ddl-indexes.ts';
import { otherObjects, policies, tableActions } from './ddl-statements.ts';
import type { Edit, MutationContext, Operator, Site } from './operator.ts';
import { clauses, lockWaits } from './query-clauses.ts';
import { operators } from './query-comparisons.ts';
import { conditions } from './query-conditions.ts';
import { cases, constants } from './query-constants.ts';
import { functionCalls, wrappers } from './query-functions.ts';
import { joinKinds } from './query-joins.ts';
import { sortClauses, sortKeys } from './query-sorts.ts';
import { windows } from './query-windows.ts';
import { commonTables, valueRows, writes } from './write-statements.ts';

/** The solution with one small change. */
export interface Mutant {
  /** Eight hex digits over its text, for `equivalent.yaml`. */
  key: string;
  /** 1-based number of the statement changed. */
  statement: number;
  /** What was changed, e.g. `inner join → left join`. */
  label: string;
  /** The whole script. */
  sql: string;
}

const families: Operator[] = [
  joinKinds,
  operators,
  conditions,
  clauses,
  lockWaits,
  sortClauses,
  sortKeys,
  functionCalls,
  wrappers,
  windows,
  constants,
  cases,
  writes,
  valueRows,
  commonTables,
  indexShapes,
  indexKeys,
  drops,
  columns,
  columnTypes,
  constraintTerms,
  tableActions,
  policies,
  otherObjects,
];

function* sitesOf(value: unknown, path: (string | number)[] = []): Generator<Site> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* sitesOf(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [type, node] of Object.entries(value)) {
      const here = [...path, type];
      if (node !== null && typeof node === 'object' && !Array.isArray(node))
        yield { type, node: node as Tree, path: here };
      yield* sitesOf(node, here);
    }
  }
}

function at(root: Tree, path: (string | number)[]): Tree {
  let place: unknown = root;
  for (const key of path) place = (place as Record<string | number, unknown>)[key];
  return place as Tree;
}

async function edited(tree: Tree, { path }: Site, edit: Edit): Promise<string | null> {
  const copy = structuredClone(tree);
  edit.apply(at(copy, path), at(copy, path.slice(0, -1)));
  try {
    const text = await deparse(copy);
    return parseScript(text).ok ? text : null;
  } catch {
    return null;
  }
}

/** The statement as the deparser prints it, or null where it prints another one or cannot. */
async function printed(statement: Statement): Promise<string | null> {
  try {
    const text = await deparse({ [statement.node]: statement.tree });
    return structureOf(text) === structureOf(statement.text) ? text : null;
  } catch {
    return null;
  }
}

/** A changed script: the text of each statement, null where it was dropped. */
type Changed = (string | null)[];

function scriptMutants(statements: Statement[]): { statement: number; label: string; texts: Changed }[] {
  if (statements.length < 2) return [];
  const texts: Changed = statements.map(({ text }) => text);
  const dropped = statements.map(({ number }, index) => ({
    statement: number,
    label: `drop statement ${number}`,
    texts: texts.with(index, null),
  }));
  const swapped = statements.slice(1).map(({ number }, index) => ({
    statement: number,
    label: `swap statements ${number - 1} and ${number}`,
    texts: texts.with(index, texts[index + 1] ?? null).with(index + 1, texts[index] ?? null),
  }));
  return [...dropped, ...swapped];
}

/** Comment lines between statements that mean something: heads of files, and marks of a deployment. */
function headsOf(solution: string, statements: Statement[]): string[] {
  const ends = [0, ...statements.map(({ end }) => end)];
  return ends.map((from, place) => {
    const gap = solution.slice(from, statements[place]?.start ?? solution.length);
    return [...gap.matchAll(/^[ \t]*--[ \t]*(?:file:.*|deploy[ \t]+new[ \t]*|retire[ \t]+old[ \t]*)$/gim)]
      .map(([line]) => `${line}\n`)
      .join('');
  });
}

/** Mutants of a solution, and the numbers of statements that could not be printed from their tree. */
export interface MutantList {
  mutants: Mutant[];
  unprintable: number[];
}

/** Makes every mutant of a solution, each once. Needs `loadParser()`. Throws where the solution cannot be parsed. */
export async function mutantsOf(solution: string, context: MutationContext): Promise<MutantList> {
  const parsed = parseScript(solution);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const { statements } = parsed;
  const texts: Changed = statements.map(({ text }) => text);
  const heads = headsOf(solution, statements);
  const mutants = new Map<string, Mutant>();
  const unprintable: number[] = [];
  const add = (statement: number, label: string, changed: Changed): void => {
    const bare = `${changed.filter((text) => text !== null).join(';\n')};\n`;
    const key = createHash('sha256').update(bare).digest('hex').slice(0, 8);
    const parts = changed.map((text, place) => (heads[place] ?? '') + (text === null ? '' : `${text};\n`));
    const sql = parts.join('') + (heads.at(-1) ?? '');
    if (!mutants.has(sql)) mutants.set(sql, { key, statement, label, sql });
  };
  for (const [index, statement] of statements.entries()) {
    const original = await printed(statement);
    if (original === null) {
      unprintable.push(statement.number);
      continue;
    }
    const tree = { [statement.node]: statement.tree };
    for (const site of sitesOf(tree)) {
      for (const edit of families.flatMap((family) => family(site, context))) {
        const text = await edited(tree, site, edit);
        if (text !== null && text !== original) add(statement.number, edit.label, texts.with(index, text));
      }
    }
  }
  for (const { statement, label, texts: changed } of scriptMutants(statements)) add(statement, label, changed);
  return { mutants: [...mutants.values()], unprintable };
}
