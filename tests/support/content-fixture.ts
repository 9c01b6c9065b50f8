import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const exercise = 'content/exercises/first/count-jobs';

/** A small course without faults: path below the root → text. */
export const faultless: Record<string, string> = {
  'content/course.yaml': 'title: Sample\nchapters: [first]\n',
  'content/chapters/first.yaml':
    'title: First\nsummary: One lesson and one exercise.\nitems:\n  - lesson: counting\n  - exercise: count-jobs\n',
  'content/skill.yaml':
    '- { id: counting, title: Counting, section: start }\n- { id: sorting, title: Sorting, section: start, owed: true }\n',
  'content/datasets/shop/dataset.yaml':
    'title: Shop\nsummary: One table of jobs.\nschema: schema.sql\nslices:\n  small: { title: a few rows, file: small.sql }\nvariants:\n  none: { title: no rows }\n',
  'content/datasets/shop/schema.sql': 'create table jobs (id int primary key, note text);\n',
  'content/datasets/shop/small.sql': "insert into jobs values (1, 'a'), (2, null), (3, 'c');\n",
  'content/datasets/shop/variants/none.sql': 'delete from jobs;\n',
  'content/lessons/first/counting.mdx':
    '---\ntitle: Counting rows\nsummary: What count counts.\ncovers: [counting]\nminutes: 3\ndataset: { name: shop, size: small }\n---\n\nThen [count them](/exercises/count-jobs/).\n',
  [`${exercise}/index.mdx`]: `---
title: Count the jobs
summary: How many jobs are there in all.
covers: [counting]
level: 1
minutes: 2
dataset: { name: shop, size: small }
variants: [none]
checks:
  - result: {}
  - succeeds: { sql: workload.sql#insert-job }
hints:
  - What does count take?
---

Count the jobs.
`,
  [`${exercise}/explanation.mdx`]: 'A star counts rows.\n',
  [`${exercise}/starter.sql`]: 'select id from jobs;\n',
  [`${exercise}/solution.sql`]: 'select count(*)\nfrom jobs;\n',
  [`${exercise}/workload.sql`]: "-- insert-job\ninsert into jobs values (9, 'z');\n",
  [`${exercise}/accepted/sum.sql`]: 'select coalesce(sum(1), 0)\nfrom jobs;\n',
  [`${exercise}/accepted/subquery.sql`]: 'select (select count(id) from jobs);\n',
  [`${exercise}/rejected/notes.sql`]:
    '-- finding: result.values-differ\n-- counts notes, not jobs\nselect count(note)\nfrom jobs;\n',
  [`${exercise}/rejected/listed.sql`]:
    '-- finding: result.rows-extra\n-- lists instead of counting\nselect id\nfrom jobs;\n',
  [`${exercise}/rejected/two.sql`]:
    '-- finding: result.column-count\n-- adds a column nobody asked for\nselect count(*), 1\nfrom jobs;\n',
};

/** Folder of the fixture's exercise, below its root. */
export const fixtureExercise = exercise;

const made: string[] = [];
let snapshots: string | undefined;

/** Courses of one test file share their snapshots: most have the same dataset, and making one takes seconds. */
async function shareSnapshots(root: string): Promise<void> {
  if (snapshots === undefined) {
    snapshots = await mkdtemp(join(tmpdir(), 'snapshots-'));
    made.push(snapshots);
  }
  await mkdir(join(root, 'public/data'), { recursive: true });
  await symlink(snapshots, join(root, 'public/data/snapshots'));
}

/** Writes a course to a temporary folder: the faultless one with `changes` laid over it; null takes a file away. */
export async function contentFixture(changes: Record<string, string | null> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'course-'));
  made.push(root);
  for (const [path, text] of Object.entries({ ...faultless, ...changes })) {
    if (text === null) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await shareSnapshots(root);
  return root;
}

/** Removes every folder that `contentFixture` made; for `afterAll`. */
export async function removeFixtures(): Promise<void> {
  for (const root of made.splice(0)) await rm(root, { recursive: true, force: true });
  snapshots = undefined;
}
