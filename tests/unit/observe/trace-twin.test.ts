import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverBinaries, startEmbeddedServer, type EmbeddedServer } from '#engine/postgres/embedded-server.ts';
import { serverHost } from '#engine/postgres/server-host.ts';
import type { StepTrace } from '#observe/migration-facts.ts';
import { startScript } from '../engine/engine-snapshot.ts';
import { openLab, type MigrationLab } from './migration-lab.ts';
import { corpus } from './trace-corpus.ts';

/** Scripts whose traces part, each with the cause. At most five; one that no longer parts must be taken out. */
const differences: Readonly<Record<string, string>> = {};

const binaries = await serverBinaries(18);

function facts({ node, locks, heldBefore, rewrites, scans, created, dropped, altered, batches, error }: StepTrace) {
  const sorted = (list: unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return {
    node,
    locks: sorted(locks),
    heldBefore: sorted(heldBefore),
    rewrites: sorted(rewrites),
    scans: sorted(scans),
    created: sorted(created),
    dropped: sorted(dropped),
    altered: sorted(altered),
    batches: batches ?? [],
    error: error?.code ?? '',
  };
}

it('the corpus is large and the list of differences short', () => {
  expect(new Set(corpus).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(differences).length).toBeLessThanOrEqual(5);
  expect(Object.keys(differences).filter((sql) => !corpus.includes(sql))).toEqual([]);
});

describe.skipIf(binaries === null)('traced on PGlite and on a PostgreSQL 18 server', () => {
  let server: EmbeddedServer;
  let inPage: MigrationLab;
  let onServer: MigrationLab;
  beforeAll(async () => {
    server = await startEmbeddedServer(binaries ?? '');
    inPage = await openLab();
    onServer = await openLab(serverHost({ url: server.url, scripts: () => Promise.resolve([startScript]) }));
  });
  afterAll(async () => {
    await inPage.close();
    await onServer.close();
    await server.stop();
  });

  it.each(corpus)('%s', async (sql) => {
    const [one, other] = [await inPage.trace(sql), await onServer.trace(sql)];
    const [here, there] = [one.trace.steps.map(facts), other.trace.steps.map(facts)];
    if (differences[sql] === undefined) expect(there).toEqual(here);
    else expect(there).not.toEqual(here);
  });
});
