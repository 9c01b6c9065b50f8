import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { attemptText } from '../grade/attempt-text.ts';

/** One migration to trace, with what was applied before it. */
export interface MigrationToTrace {
  /** File name without its folder. */
  file: string;
  sql: string;
  /** Migrations of the folder that come before, in order; empty for a single file. */
  earlier: string;
  /** The way back, from `<name>.down.sql` beside it. */
  down: string;
}

const named = /^(\d{14})_.+\.sql$/;

async function downOf(path: string): Promise<string> {
  const down = path.replace(/(\.up)?\.sql$/, '.down.sql');
  return readFile(down, 'utf8').catch(() => '');
}

async function folderFiles(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql') && !file.endsWith('.down.sql')).sort();
  const misnamed = files.filter((file) => !named.test(file));
  if (misnamed.length > 0) {
    throw new Error(`${misnamed.join(', ')}: name migrations YYYYMMDDHHMMSS_name.sql, or trace a file by its path.`);
  }
  if (files.length === 0) throw new Error(`${folder} holds no migration: no YYYYMMDDHHMMSS_name.sql is there.`);
  const versions = files.map((file) => named.exec(file)?.[1]);
  const twice = files.filter((_, place) => versions.indexOf(versions[place]) < place);
  if (twice.length > 0) throw new Error(`${twice.join(', ')}: another file has the same version.`);
  return files;
}

/**
 * The migrations of a file or of a folder, in order of version. With `since`, only those of a folder that come after that
 * version are traced; the others are applied before. Throws with a sentence where they cannot be used.
 */
export async function migrationsAt(path: string, since: string | undefined): Promise<MigrationToTrace[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`There is no ${path}.`);
  if (!found.isDirectory()) {
    return [
      {
        file: basename(path),
        sql: await attemptText(path),
        earlier: '',
        down: await downOf(join(dirname(path), basename(path))),
      },
    ];
  }
  const traced: MigrationToTrace[] = [];
  let earlier = '';
  for (const file of await folderFiles(path)) {
    const sql = await attemptText(join(path, file));
    const version = named.exec(file)?.[1] ?? '';
    if (since === undefined || version > since)
      traced.push({ file, sql, earlier, down: await downOf(join(path, file)) });
    earlier += `${sql.trimEnd().replace(/;?$/, ';')}\n`;
  }
  return traced;
}
