import type { RowsReply } from '#engine/session.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { quoteName } from '#sql/quote-name.ts';
import type { PlayState } from './state.ts';

const none: readonly string[] = [];
const named = new WeakMap<SchemaFact, readonly string[]>();

/** Tables by the names that SQL knows them by; the same array for the same schema. */
export function tableNames({ schema }: Pick<PlayState, 'schema'>): readonly string[] {
  if (!schema) return none;
  const known = named.get(schema);
  if (known) return known;
  const tables = schema.relations.filter(({ kind }) => kind === 'table' || kind === 'partitioned');
  const names = tables.map(({ name, schema: space }) => quoteName(space, name));
  named.set(schema, names);
  return names;
}

/** The last result with rows that is shown, or null. */
export function lastRows({ outcome }: Pick<PlayState, 'outcome'>): RowsReply | null {
  const replies = (outcome?.blocks ?? []).flatMap((block) => (block.kind === 'reply' ? [block.reply] : []));
  return replies.findLast((reply) => reply.kind === 'rows') ?? null;
}
