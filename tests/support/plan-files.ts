import { readdirSync, readFileSync } from 'node:fs';

/** A plan of the corpus: the query, and what EXPLAIN printed for it in both formats. */
export interface CorpusPlan {
  name: string;
  sql: string;
  text: string;
  json: string;
}

const folder = new URL('../corpus/plans/', import.meta.url);

/** All plans of `tests/corpus/plans`, by name. */
export function corpusPlans(): CorpusPlan[] {
  const read = (name: string, ext: string): string => readFileSync(new URL(`${name}.${ext}`, folder), 'utf8');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .map((name) => ({ name, sql: read(name, 'sql').trim(), text: read(name, 'txt'), json: read(name, 'json') }));
}
