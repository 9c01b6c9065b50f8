import type { RerunFact } from '#observe/facts.ts';
import type { CrashFact, RoundTripFact } from '#observe/migration-facts.ts';

/** A sentence on something that was tried, and whether it went well. */
export interface Tried {
  isRight: boolean;
  text: string;
}

function listed(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

function differences(sameSchema: boolean, changedTables: string[]): string[] {
  return [
    ...(sameSchema ? [] : ['the schema is another one']),
    ...(changedTables.length > 0 ? [`the rows of ${listed(changedTables)} are others`] : []),
  ];
}

function failure(error: { code: string; message: string }, statement: number | undefined): string {
  const place = statement === undefined ? '' : ` at statement ${statement}`;
  return `it fails${place} with ${error.code}: ${error.message}`;
}

/** What came of running the whole migration a second time. */
export function rerunText({ error, statement, sameSchema, changedTables }: RerunFact): Tried {
  if (error) return { isRight: false, text: `Run a second time, ${failure(error, statement)}.` };
  const found = differences(sameSchema, changedTables);
  if (found.length === 0) return { isRight: true, text: 'Run a second time, it changes nothing.' };
  return { isRight: false, text: `After a second run ${listed(found)}.` };
}

/** Where the first run ended. */
export function crashPlace({ statement, inside }: CrashFact): string {
  if (inside) return `inside statement ${statement}`;
  return statement === 0 ? 'before the first statement' : `after statement ${statement}`;
}

/** What the retry after a crash met. */
export function crashText(crash: CrashFact): Tried {
  if (crash.error) return { isRight: false, text: `Retried, ${failure(crash.error, crash.errorStatement)}.` };
  const found = differences(crash.sameSchema, crash.changedTables);
  if (crash.invalidIndexes.length > 0) found.push(`${listed(crash.invalidIndexes)} is left invalid`);
  if (found.length === 0) return { isRight: true, text: 'Retried, it ends as an undisturbed run does.' };
  return { isRight: false, text: `Retried, it runs, but ${listed(found)}.` };
}

/** What the down script led back to. */
export function roundTripText({ error, statement, sameSchema, changedTables }: RoundTripFact): Tried {
  if (error) return { isRight: false, text: `Run after the migration, ${failure(error, statement)}.` };
  const found = differences(sameSchema, changedTables);
  if (found.length === 0) return { isRight: true, text: 'It leads back to the schema and the rows before.' };
  return { isRight: false, text: `It runs, but ${listed(found)} than before.` };
}
