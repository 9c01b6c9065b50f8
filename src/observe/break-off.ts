import { asObserver } from '#engine/postgres/identity.ts';
import type { RunOptions, Session } from '#engine/session.ts';
import type { Statement, Tree } from '#sql/statement.ts';
import { dropNames, fields, hasOption, rangeName } from '#sql/tree-fields.ts';
import { readCatalog, type CatalogObject } from './trace-catalog.ts';
import { statementError } from './trace-step.ts';
import { qualified } from './trace-rows.ts';

/** True for statements that a crash leaves half done: CREATE INDEX, DROP INDEX and REINDEX with CONCURRENTLY. */
export function canBreakOff({ node, tree }: Statement): boolean {
  if (node === 'IndexStmt' || node === 'DropStmt') return tree['concurrent'] === true;
  return node === 'ReindexStmt' && hasOption(tree, 'params', 'concurrently');
}

async function indexesOf(session: Session): Promise<CatalogObject[]> {
  return [...(await readCatalog(session)).values()].filter(({ kind }) => kind === 'index');
}

async function invalidate(session: Session, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const oids = ids.map((id) => id.replace('relation ', ''));
  await asObserver(session, () =>
    session.run(`update pg_catalog.pg_index set indisvalid = false where indexrelid in (${oids.join(', ')})`),
  );
}

async function tryRun(session: Session, text: string, options: RunOptions): Promise<void> {
  try {
    await session.run(text, options);
  } catch (failure) {
    // What fails leaves its own traces; a dead engine is thrown on.
    statementError(failure);
  }
}

/** The index that REINDEX CONCURRENTLY was building beside the old one: `<name>_ccnew`. */
async function halfReindex(session: Session, tree: Tree, options: RunOptions): Promise<string[]> {
  const name = rangeName(fields(tree['relation']));
  const before = await indexesOf(session);
  const byTable = tree['kind'] === 'REINDEX_OBJECT_TABLE';
  const catalog = await readCatalog(session);
  const index = before.find((one) => (byTable ? catalog.get(one.owner ?? '')?.name === name : one.name === name));
  if (!index) return [];
  const reply = await session.run(`select pg_catalog.pg_get_indexdef('${qualified(index.name)}'::pg_catalog.regclass)`);
  const definition = reply.kind === 'rows' ? (reply.rows[0]?.[0] ?? '') : '';
  const [schema, bare] = index.name.includes('.') ? index.name.split('.') : ['', index.name];
  await tryRun(
    session,
    definition.replace(/^(CREATE (?:UNIQUE )?INDEX )(?:"(?:[^"]|"")+"|\S+)( ON )/, `$1"${bare ?? ''}_ccnew"$2`),
    options,
  );
  const made = `${schema ? `${schema}.` : ''}${bare ?? ''}_ccnew`;
  return (await indexesOf(session)).filter((one) => one.name === made).map(({ id }) => id);
}

/**
 * Leaves the database as a crash within a CONCURRENTLY statement does: the index that was being built, dropped or built anew
 * is there and invalid. True where there is such an index. The invalid mark is set in the catalog, as the server itself
 * would have left it. Throws `EngineError` where the engine is gone.
 */
export async function breakOff(session: Session, statement: Statement, options: RunOptions = {}): Promise<boolean> {
  const { node, tree } = statement;
  const before = await indexesOf(session);
  if (node === 'DropStmt') {
    const names = dropNames(tree);
    const going = before.filter(({ name }) => names.includes(name)).map(({ id }) => id);
    await invalidate(session, going);
    return going.length > 0;
  }
  if (node === 'ReindexStmt') {
    const half = await halfReindex(session, tree, options);
    await invalidate(session, half);
    return half.length > 0;
  }
  await tryRun(session, statement.text, options);
  const known = new Set(before.map(({ id }) => id));
  const made = (await indexesOf(session)).filter(({ id }) => !known.has(id)).map(({ id }) => id);
  await invalidate(session, made);
  return made.length > 0;
}
