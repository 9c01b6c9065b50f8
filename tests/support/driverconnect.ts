import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExerciseBundle, ExerciseSource } from '../../src/catalog/bundle.ts';
import { check } from '../../src/catalog/check.schema.ts';
import { engineHashes } from '../../src/catalog/read-dataset.ts';
import type { EngineHost, SnapshotRef } from '../../src/engine/host.ts';
import { buildStartState } from '../../src/engine/postgres/build-start-state.ts';
import { nodeHost } from '../../src/engine/postgres/node-host.ts';
import { observeReference } from '../../src/attempt/reference.ts';

const dataset = new URL('../../content/datasets/driverconnect/', import.meta.url);
const engine = await engineHashes(fileURLToPath(new URL('../../', import.meta.url)));
const cache = new URL('../../.cache/test-snapshots/', import.meta.url);

/** The snapshot of a slice of the course's dataset, made once and kept until its inputs change. */
export async function snapshotOf(slice: string): Promise<SnapshotRef> {
  const scripts = ['schema.sql', `${slice}.sql`].map((file) => readFileSync(new URL(file, dataset), 'utf8'));
  const hash = createHash('sha256')
    .update(scripts.join('\0'))
    .update(engine.state + engine.start)
    .digest('hex')
    .slice(0, 12);
  const file = new URL(`${slice}-${hash}.tar.gz`, cache);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    // Two test files may build it at once: whoever is last replaces it whole.
    const draft = new URL(`${slice}-${hash}-${process.pid}.tmp`, cache);
    writeFileSync(draft, await buildStartState({ scripts }));
    renameSync(draft, file);
  }
  return { id: `driverconnect/${slice}`, hash, path: `${slice}-${hash}.tar.gz`, bytes: 1 };
}

/** A host over the snapshots of `snapshotOf`, with one session at a time where it is `alone`; close it in `afterAll`. */
export function testHost(alone = false): EngineHost {
  return nodeHost({ snapshotFile: (snapshot) => new URL(snapshot.path, cache).pathname, alone });
}

/** An exercise without a folder: `checks` as in front matter, operands as `workload.sql#name` → SQL. */
export async function exercise(
  parts: Partial<Omit<ExerciseSource, 'checks' | 'operands'>> & {
    checks: Record<string, unknown>[];
    operands?: Record<string, string>;
    slice?: string;
  },
): Promise<ExerciseSource> {
  const { checks, operands = {}, slice = 'friendly', ...rest } = parts;
  return {
    version: 1,
    id: 'under-test',
    title: 'Under test',
    summary: 'An exercise of the tests.',
    chapter: 'tests',
    covers: [],
    level: 1,
    minutes: 1,
    engine: 'postgres',
    dataset: { name: 'driverconnect', size: slice },
    snapshot: await snapshotOf(slice),
    role: 'app_owner',
    needs: null,
    formerly: [],
    starter: '',
    setup: '',
    solution: 'select 1',
    variants: [],
    probes: [],
    hints: [],
    hash: 'test',
    ...rest,
    checks: checks.map((item) => check.parse(item)),
    operands: Object.entries(operands).map(([operand, sql]) => ({ operand, sql })),
  };
}

/** The same with its reference, computed on `host`. */
export async function bundle(host: EngineHost, parts: Parameters<typeof exercise>[0]): Promise<ExerciseBundle> {
  const source = await exercise(parts);
  return { ...source, reference: await observeReference(source, host) };
}
