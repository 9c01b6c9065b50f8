import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { importFile } from '#attempt/import-file.ts';
import type { ImportOutcome } from '#attempt/import-report.ts';
import type { Session } from '#engine/session.ts';
import { exactDigest, schemaLines } from '#observe/schema-digest.ts';
import { observeSchema } from '#observe/schema.ts';
import { observeState } from '#observe/state.ts';
import { fileSource } from '#transfer/import-source.ts';
import { proposeImport } from '#transfer/propose-import.ts';

/** What a database is. */
export interface Picture {
  /** Names and definitions of everything; names of NOT NULL, which server 15 does not have, only where `exact`. */
  schema: unknown;
  /** A digest of each table's rows. */
  tables: string[];
  sequences: unknown;
}

/** Schema, rows and sequences of a database. */
export async function pictureOf(session: Session, isExact: boolean): Promise<Picture> {
  const state = await observeState(session, 'all');
  const fact = await observeSchema(session);
  const sequences = await session.run(
    'select schemaname, sequencename, last_value, increment_by from pg_sequences order by 1, 2',
  );
  return {
    schema: isExact
      ? (JSON.parse(exactDigest(fact)) as unknown)
      : [schemaLines(fact, { names: true }), fact.types, fact.functions],
    tables: state.map(({ table, count, digest }) => `${table} ${count} ${digest}`),
    sequences: sequences.kind === 'rows' && sequences.rows,
  };
}

/** Imports a script as a file named `dump.sql`. */
export async function importScript(session: Session, script: string | Uint8Array<ArrayBuffer>): Promise<ImportOutcome> {
  const source = fileSource(new File([script], 'dump.sql'));
  const proposal = await proposeImport(source);
  if (proposal.kind !== 'dump') throw new Error(`the script is ${proposal.kind}`);
  return importFile(session, source, proposal.plan);
}

/** What the real pg_dump writes of the database that a server session is in. */
export async function realDump(binaries: string, serverUrl: string, session: Session): Promise<string> {
  const reply = await session.run('select current_database()');
  const url = new URL(serverUrl);
  url.pathname = `/${(reply.kind === 'rows' ? reply.rows[0]?.[0] : null) ?? ''}`;
  const { stdout } = await promisify(execFile)(`${binaries}/pg_dump`, ['--dbname', url.href], { maxBuffer: 1 << 28 });
  return stdout;
}
