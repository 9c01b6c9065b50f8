import { PGlite } from '@electric-sql/pglite';
import { learnerRole, roleSetupSql } from './identity.ts';
import { withoutUnusedLog } from './log-segments.ts';
import { initdbArguments, postgresqlConf } from './pins.ts';

/** The databases that initdb makes beside the one in use: two thirds of the files, and nothing here can connect to them. */
const dropTemplates = [
  `update pg_database set datistemplate = false where datname in ('template0', 'template1')`,
  'drop database template0',
  'drop database template1',
];

/**
 * Makes a start state: a fresh database with `app_owner`, then each script in order, run as `app_owner` and each one
 * implicit transaction, then vacuumed, frozen and analysed, without template databases. Returns a data directory as an
 * uncompressed tar, of a running database, so opening it replays as after a crash: rows of unlogged tables are gone.
 * Throws what a script throws.
 */
export async function buildSnapshot(options: { scripts: string[] }): Promise<Uint8Array> {
  const database = await PGlite.create({
    initDbStartParams: [...initdbArguments],
    postgresqlconf: postgresqlConf(),
  });
  try {
    await database.exec(roleSetupSql);
    await database.exec(`set session authorization ${learnerRole}`);
    for (const script of options.scripts) await database.exec(script);
    await database.exec('set session authorization postgres');
    // Frozen pages are all visible and need no hint bits: the first reader of a snapshot reads and writes the same as the tenth.
    await database.exec('vacuum (freeze, analyze)');
    for (const statement of dropTemplates) await database.exec(statement);
    // The first checkpoint frees the log of the scripts, the second lets its segments go.
    await database.exec('checkpoint');
    await database.exec('checkpoint');
    const { rows } = await database.query<{ segment: string; usedBytes: number }>(
      `select file_name as segment, file_offset as "usedBytes" from pg_walfile_name_offset(pg_current_wal_insert_lsn())`,
    );
    const tar = new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer());
    const [end] = rows;
    if (!end) throw new Error('the database did not tell where its log ends');
    return withoutUnusedLog(tar, end);
  } finally {
    await database.close();
  }
}
