import { PGlite } from '@electric-sql/pglite';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { learnerRole, roleSetupSql } from './identity.ts';
import { initdbArguments, postgresqlConf } from './pins.ts';

/**
 * Makes a start state: a fresh database with `app_owner`, then each script in order, run as `app_owner` and each one
 * implicit transaction, then vacuumed, frozen and analysed. Returns a data directory as tar.gz. The snapshot is of a
 * running database, so opening it replays as after a crash: rows of unlogged tables are gone. Throws what a script throws.
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
    // The first checkpoint frees the log of the scripts, the second lets its segments go.
    await database.exec('checkpoint');
    await database.exec('checkpoint');
    const tar = await database.dumpDataDir('none');
    return await promisify(gzip)(new Uint8Array(await tar.arrayBuffer()), { level: 9 });
  } finally {
    await database.close();
  }
}
