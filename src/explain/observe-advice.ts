import { quoteIdentifier } from '#sql/quote-name.ts';

/** A row of a panel by the names of its columns. */
export type PanelRow = Readonly<Record<string, string | null>>;

const named = (rows: readonly PanelRow[], column: string): string[] => rows.map((row) => row[column] ?? '');

/** Names as a sentence lists them; past the third only how many more there are. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

type Advise = (rows: readonly PanelRow[]) => string | null;

const advice: Record<string, Advise> = {
  'long-transactions': (rows) =>
    `${listed(named(rows, 'who'))}: end ${rows.length === 1 ? 'it' : 'them'} with COMMIT or ROLLBACK, a prepared one with ROLLBACK PREPARED; until then VACUUM keeps what died since.`,
  'dead-rows': (rows) => {
    const due = rows.filter((row) => Number(row['dead_rows']) > Number(row['autovacuum_at']));
    if (due.length === 0) return 'No table has reached the number at which autovacuum would come.';
    const tables = named(due, 'table');
    return `Past the number at which autovacuum would come: ${listed(tables)}. Run vacuum ${tables.map(quoteIdentifier).slice(0, 3).join(', ')}, and find out why autovacuum did not.`;
  },
  'never-analysed': (rows) => `Run analyze ${named(rows, 'table').map(quoteIdentifier).slice(0, 5).join(', ')}.`,
  'unused-indexes': (rows) =>
    `${listed(named(rows, 'index'))}: not used since counting began. Before one is dropped, let the counters see a whole month, and look on every replica.`,
  'redundant-indexes': ([row]) =>
    row
      ? `${row['served_by'] ?? ''} serves whatever ${row['redundant'] ?? ''} does: drop index concurrently ${row['redundant'] ?? ''}.`
      : null,
  'invalid-indexes': ([row]) =>
    row
      ? `Drop it (drop index concurrently ${row['index'] ?? ''}), mend what made it fail, and build it again; reindex index concurrently does both.`
      : null,
  'foreign-keys-without-index': ([row]) =>
    row
      ? `If rows of ${row['points_at'] ?? ''} are ever deleted: create index concurrently on ${row['table'] ?? ''} (${row['columns'] ?? ''}).`
      : null,
  'locks-held': (rows) => {
    const holders = [...new Set(named(rows, 'held_by'))];
    const prepared = holders.find((holder) => holder.startsWith('prepared '));
    const end =
      prepared === undefined
        ? ''
        : ` End it with rollback prepared '${prepared.slice('prepared '.length).replaceAll("'", "''")}'.`;
    return `${listed(holders)} ${holders.length === 1 ? 'makes' : 'make'} what is under “refuses” wait until ${holders.length === 1 ? 'it ends' : 'they end'}.${end}`;
  },
  'who-waits': ([row]) =>
    row
      ? `End or cancel ${row['blocked_by'] ?? ''}, the holder, and not the one that waits: select pg_cancel_backend(${row['blocked_by'] ?? ''}).`
      : null,
  sequences: (rows) => {
    const near = rows.filter((row) => Number(row['percent_used']) >= 75);
    const types = near.map((row) => `${row['sequence'] ?? ''} (${row['type'] ?? ''}, ${row['percent_used'] ?? ''} %)`);
    if (near.length === 0) return 'No sequence has used three quarters of its range.';
    return `Near the end: ${listed(types)}. Widen the column and the sequence to bigint before it comes.`;
  },
};

/** What to do about a panel's rows, where that is certain; null where it depends on what the rows do not tell. */
export function observeAdvice(slug: string, rows: readonly PanelRow[]): string | null {
  return rows.length === 0 ? null : (advice[slug]?.(rows) ?? null);
}
