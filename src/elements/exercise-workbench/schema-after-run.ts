import { schemaChangeWords } from '#explain/schema-change-words.ts';
import { type SchemaChange, schemaChanges } from '#observe/schema-changes.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { Message, ShownRun } from './shown-run.ts';

/** What a run changed in the schema. Where it ended the database, another one was made in its place, and identities prove nothing. */
export function changesByRun(run: ShownRun, before: SchemaFact, after: SchemaFact): SchemaChange[] {
  const isOther = run.stopped || run.error?.finding.kind === 'engine';
  return isOther ? schemaChanges({ ...before, identities: [] }, after) : schemaChanges(before, after);
}

/** The same as lines of the Messages tab. */
export function changeMessages(changes: readonly SchemaChange[]): Message[] {
  return changes.map((change) => ({ statement: null, kind: 'done', words: schemaChangeWords(change), detail: '' }));
}
