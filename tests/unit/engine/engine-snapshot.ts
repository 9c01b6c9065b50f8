import { createHash } from 'node:crypto';
import { access, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineHashes } from '#catalog/read-dataset.ts';
import type { SnapshotRef } from '#engine/host.ts';
import { buildStartState } from '#engine/postgres/build-start-state.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import type { Cell, Reply, Session } from '#engine/session.ts';

/** Start state of the engine's tests: 3,000 numbered rows, three rows with NULL and '', one table under a policy. */
export const startScript = `
create table many as select n, repeat('x', 40) as pad from generate_series(1, 3000) n;
create table few (id int primary key, word text);
insert into few values (1, 'a'), (2, null), (3, '');
create table private (owner text, secret text);
insert into private values ('app_owner', 'mine'), ('somebody', 'theirs');
alter table private enable row level security;
alter table private force row level security;
create policy own_rows on private using (owner = current_user);
`;

/** The start state as a reference; `hash` also names its file. */
export const startState: SnapshotRef = { id: 'tests/engine', hash: 'start', path: '', bytes: 1 };

/** Path of the built start state, made once for as long as its inputs stay the same. */
export async function startStateFile(): Promise<string> {
  const engine = await engineHashes(process.cwd());
  const hash = createHash('sha256').update(startScript + engine.state + engine.start);
  const path = join(tmpdir(), `querywright-test-${hash.digest('hex').slice(0, 16)}.tar.gz`);
  const built = await access(path).then(
    () => true,
    () => false,
  );
  if (!built) {
    const partial = `${path}.${process.pid}`;
    await writeFile(partial, await buildStartState({ scripts: [startScript] }));
    await rename(partial, path);
  }
  return path;
}

/** A host over the start state, with one session at a time where it is `alone`. */
export const testHost = (alone = false) => nodeHost({ snapshotFile: startStateFile, alone });

/** The rows of a reply; fails where it has none. */
export function rowsOf(reply: Reply): Cell[][] {
  if (reply.kind !== 'rows') throw new Error(`${reply.command} returned no rows`);
  return reply.rows;
}

/** The first cell a statement returns. */
export async function cell(session: Session, text: string): Promise<Cell | undefined> {
  return rowsOf(await session.run(text))[0]?.[0];
}

/** Code of the error that `work` fails with, or `no error`. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}
