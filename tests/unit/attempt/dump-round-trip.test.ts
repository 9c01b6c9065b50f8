import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportDatabase } from '#attempt/export-rows.ts';
import { ProblemList } from '#catalog/problem-list.ts';
import { readSurroundings } from '#catalog/read-course.ts';
import type { EngineHost } from '#engine/host.ts';
import { serverBinaries, startEmbeddedServer } from '#engine/postgres/embedded-server.ts';
import type { EmbeddedServer } from '#engine/postgres/embedded-server.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import type { Session } from '#engine/session.ts';
import { snapshotScripts, SnapshotStore } from '../../../src/cli/compile/snapshots.ts';
import { importScript, pictureOf, realDump } from './round-trip.ts';

const surroundings = await readSurroundings(fileURLToPath(new URL('../../..', import.meta.url)), new ProblemList());
const snapshots = new SnapshotStore(surroundings);
const host = nodeHost({ snapshotFile: (snapshot) => snapshots.file(snapshot) });
const open = async (id: string): Promise<Session> => host.spare(await snapshots.ensure(id));
const fixture = (name: string): Promise<string> => readFile(new URL(`dumps/${name}`, import.meta.url), 'utf8');
afterAll(() => host.close());

/** Imports a script into an empty database and sets what came beside what it was made from. */
async function expectSame(script: string | Uint8Array<ArrayBuffer>, source: Session, isExact = false): Promise<void> {
  const target = await open('blank/empty');
  const outcome = await importScript(target, script);
  expect(outcome, JSON.stringify(outcome)).toMatchObject({ kind: 'imported' });
  expect(await pictureOf(target, isExact)).toEqual(await pictureOf(source, isExact));
  await target.close();
}

describe('what pg_dump in the browser’s engine writes, imported, is the same database', () => {
  test.each(['driverconnect/friendly', 'driverconnect/scaled-jobs'])('%s', async (id) => {
    const source = await open(id);
    await expectSame(new Uint8Array(await exportDatabase(source)), source, true);
    await source.close();
  });

  test('with everything odd in it', async () => {
    const source = await open('blank/empty');
    await source.load(await fixture('odd-database.sql'));
    await expectSame(new Uint8Array(await exportDatabase(source)), source, true);
    await source.close();
  });
});

test('a dump that pg_dump 15 wrote of the odd database is the same database', async () => {
  const source = await open('blank/empty');
  await source.load(await fixture('odd-database.sql'));
  await expectSame(await fixture('odd-database-15.sql'), source);
  await source.close();
});

const binaries = await serverBinaries(15);
const hasDump =
  binaries !== null &&
  (await access(`${binaries}/pg_dump`).then(
    () => true,
    () => false,
  ));
describe.skipIf(!hasDump)('what the real pg_dump 15 writes of a server, imported, is the same database', () => {
  let server: EmbeddedServer;
  let twins: EngineHost;
  beforeAll(async () => {
    server = await startEmbeddedServer(binaries ?? '');
    const scripts = ({ id }: { id: string }) => Promise.resolve(snapshotScripts(surroundings, id));
    twins = serverHost({ url: server.url, scripts });
  });
  afterAll(async () => {
    await twins.close();
    await server.stop();
  });

  test.each(['driverconnect/friendly', 'driverconnect/scaled-jobs'])('%s', async (id) => {
    const source = await twins.spare(await snapshots.ensure(id));
    const script = await realDump(binaries ?? '', server.url, source);
    expect(script).toMatch(/^\\restrict/m);
    await expectSame(script, source);
    await source.close();
  });
});
