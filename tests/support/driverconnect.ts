import { fileURLToPath } from 'node:url';
import { observeReference } from '../../src/attempt/reference.ts';
import type { ExerciseBundle, ExerciseSource } from '../../src/catalog/bundle.ts';
import { check } from '../../src/catalog/check.schema.ts';
import { ProblemList } from '../../src/catalog/problem-list.ts';
import { readSurroundings } from '../../src/catalog/read-course.ts';
import { SnapshotStore } from '../../src/cli/compile/snapshots.ts';
import type { EngineHost, SnapshotRef } from '../../src/engine/host.ts';
import { nodeHost } from '../../src/engine/postgres/node-host.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const snapshots = new SnapshotStore(await readSurroundings(root, new ProblemList()));

/** The snapshot of a slice of the course's dataset: the one that the course is compiled with, made where it is missing. */
export const snapshotOf = (slice: string): Promise<SnapshotRef> => snapshots.ensure(`driverconnect/${slice}`);

/** A host over the snapshots of `snapshotOf`, with one session at a time where it is `alone`; close it in `afterAll`. */
export function testHost(alone = false): EngineHost {
  return nodeHost({ snapshotFile: (snapshot) => snapshots.file(snapshot), alone });
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
