import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { runLab } from '#attempt/lab.ts';
import type { DatasetBundle } from '#catalog/dataset-bundle.ts';
import { ProblemList } from '#catalog/problem-list.ts';
import { readLabExamples } from '#catalog/read-labs.ts';
import { nodeHost } from '#engine/postgres/node-host.ts';

const { snapshots } = JSON.parse(readFileSync('public/data/datasets/blank.json', 'utf8')) as DatasetBundle;
const host = nodeHost({ snapshotFile: ({ path }) => `public/${path}` });
afterAll(() => host.close());

const examples = await readLabExamples(process.cwd(), new ProblemList());

/** What each example is there to show: findings at `fail`, and which statements are objected to; nothing else may fail. */
const shows: Record<string, string[]> = {
  'not-null-three-ways': ['migration.blocks-all 3', 'migration.rewrite 3'],
  'index-two-ways': ['migration.blocks-writes 2'],
  'foreign-key': ['migration.blocks-writes 2'],
  'rename-at-once': ['migration.no-deploy-window 2'],
  'expand-and-lose': ['migration.updates-lost 7'],
  'expand-and-contract': [],
  'int-to-bigint': ['migration.blocks-all 2', 'migration.rewrite 2'],
};

describe('examples of the laboratory', () => {
  it.each(examples)(
    '$slug runs, and shows what it is there for',
    async ({ slug, setup, migration, old, new: next, down }) => {
      const input = { setup, migration, old, new: next, down, rows: 2_000 };
      const report = await runLab(host, snapshots['empty']!, input);
      expect(report.faults).toEqual([]);
      expect(report.trace?.steps.filter(({ error }) => error)).toEqual([]);
      const failed = report.findings.filter(({ severity }) => severity === 'fail');
      expect(failed.map(({ id, statement }) => `${id} ${statement ?? ''}`.trim())).toEqual(shows[slug]);
      if (down !== '') expect(report.roundTrip).toEqual({ sameSchema: true, changedTables: [] });
    },
  );
});
