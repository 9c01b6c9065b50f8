import type { PGlite } from '@electric-sql/pglite';
import { pgDump } from '@electric-sql/pglite-tools/pg_dump';
import { EngineError } from '../engine-error.ts';
import type { Cell } from '../session.ts';
import { reasonOf } from './faults.ts';
import { learnerRole, quoteIdentifier } from './identity.ts';
import { loadScript, runStatement } from './run-statement.ts';
import type { Exchange } from './run-statement.ts';

/** What pg_dump is always asked: rows in statements that any client can send, many to one. */
const fixedArguments = ['--rows-per-insert=500', '--no-tablespaces'];

/**
 * Runs pg_dump over the one session there is: as the superuser, who sees past row security, with every setting and the
 * identity put back afterwards. Throws `EngineError`.
 */
export async function dumpDatabase(
  database: PGlite,
  exchange: Exchange,
  superuser: string,
  args: string[],
): Promise<Uint8Array> {
  if (database.isInTransaction()) throw new EngineError(insideTransaction);
  const kept = await sessionSettings(exchange);
  try {
    await loadScript(exchange, `set session authorization ${quoteIdentifier(superuser)}; reset all`);
    const file = await pgDump({ pg: database, args: [...args, ...fixedArguments] });
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError({ engine: 'postgres', code: 'XX000', message: reasonOf(error) });
  } finally {
    // pg_dump hangs up inside its own transaction, and this session stays.
    await loadScript(exchange, 'rollback');
    await loadScript(exchange, 'deallocate all; reset all');
    for (const text of kept) await loadScript(exchange, text);
  }
}

// A value may hold anything, and this runs as the superuser: it goes back as a literal, never as words of a SET.
const settingsSql = `
select pg_catalog.format('select pg_catalog.set_config(%L, %L, false)', name, pg_catalog.current_setting(name))
from pg_catalog.pg_settings
where source = 'session' and name not in ('session_authorization', 'role', 'is_superuser')`;

const preparedSql = 'select statement from pg_catalog.pg_prepared_statements where from_sql';

const identitySql = `select session_user::text, pg_catalog.current_setting('role')`;

/** Statements that bring back settings, identity and prepared statements as they are now. */
async function sessionSettings(exchange: Exchange): Promise<string[]> {
  const rowsOf = async (text: string): Promise<Cell[][]> => {
    const reply = await runStatement(exchange, text);
    return reply.kind === 'rows' ? reply.rows : [];
  };
  const [identity = []] = await rowsOf(identitySql);
  const [user, role] = identity;
  return [
    ...[...(await rowsOf(settingsSql)), ...(await rowsOf(preparedSql))].map(([text]) => text ?? ''),
    `set session authorization ${quoteIdentifier(user ?? learnerRole)}`,
    ...(role && role !== 'none' ? [`set role ${quoteIdentifier(role)}`] : []),
  ];
}

const insideTransaction = {
  engine: 'postgres' as const,
  code: '25001',
  message: 'the database cannot be dumped inside a transaction',
};
