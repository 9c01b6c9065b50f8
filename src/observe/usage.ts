import { quoteIdentifier } from '#engine/postgres/identity.ts';
import type { Session } from '#engine/session.ts';
import { readJson, rolledBack } from './schema-read.ts';
import { sequencesSql, tablesSql, type TableRow } from './usage-read.ts';
import type { UsageFact } from './usage-facts.ts';

/** Tables up to this size, in bytes, are counted. */
const countedBytes = 512 * 1024;

/** Tables counted at most. */
const countedTables = 40;

type Counted = Record<string, number>;

/**
 * Rows of small tables, counted without being counted: a scan of the observer's would stand among the learner's, so
 * counting of scans is off meanwhile, which only a superuser may do. Nothing is counted where that is refused.
 */
async function countRows(session: Session, tables: readonly TableRow[]): Promise<Counted> {
  const isSmall = ({ kind, bytes }: TableRow): boolean => kind !== 'p' && bytes !== null && bytes <= countedBytes;
  const small = tables.filter(isSmall).slice(0, countedTables);
  if (small.length === 0) return {};
  const each = small.map(({ sqlName }) => `(select pg_catalog.count(*) from ${sqlName})`);
  try {
    return await rolledBack(session, async () => {
      await session.run(`set local session authorization ${quoteIdentifier(session.capabilities.superuser)}`);
      await session.run('set local track_counts = off');
      const counts = await readJson<number[]>(session, `select pg_catalog.json_build_array(${each.join(', ')})`);
      return Object.fromEntries(small.map(({ name }, at) => [name, counts[at] ?? 0]));
    });
  } catch {
    return {};
  }
}

/**
 * Sizes and counters of the learner's relations. Leaves no trace but that the counters are written out first, which the
 * server does by itself about once a second. Rows of small tables are counted, others estimated. Throws `EngineError`,
 * 25P02 in a failed transaction.
 */
export async function observeUsage(session: Session): Promise<UsageFact> {
  await session.run('select pg_catalog.pg_stat_force_next_flush()');
  const read = await rolledBack(session, async (isNested) => {
    await session.run('select pg_catalog.pg_stat_clear_snapshot()');
    return {
      isComplete: !isNested,
      tables: await readJson<TableRow[]>(session, tablesSql(session.capabilities.major)),
      sequences: await readJson<UsageFact['sequences']>(session, sequencesSql),
    };
  });
  const counted = await countRows(session, read.tables);
  const tables: UsageFact['tables'] = {};
  for (const { name, bytes, indexBytes, rows, seqScans, indexScans, lastSeqScan, deadRows, indexes } of read.tables) {
    const exact = counted[name];
    const use = { bytes, indexBytes, seqScans, indexScans, lastSeqScan, deadRows, indexes };
    tables[name] = { ...use, rows: exact ?? rows, isExact: exact !== undefined };
  }
  return { tables, sequences: read.sequences, isComplete: read.isComplete };
}
