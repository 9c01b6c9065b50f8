import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFullCourse } from '../../../src/catalog/read-course.ts';
import { gradeBatch } from '../../../src/cli/grade/batch.ts';
import { type Grader, openGrader } from '../../../src/cli/grade/grader.ts';
import { freshProof } from '../../../src/cli/prove/proof-file.ts';
import { openProver } from '../../../src/cli/prove/prove-course.ts';
import { isChosen, proveExercise } from '../../../src/cli/prove/prove-exercise.ts';
import { contentFixture, faultless, fixtureExercise, removeFixtures } from '../../support/content-fixture.ts';

afterAll(removeFixtures);

/** Without the operand check every attempt is a query, and rows alone are judged: the quickest road. */
const queryOnly: Record<string, string | null> = {
  [`${fixtureExercise}/index.mdx`]: (faultless[`${fixtureExercise}/index.mdx`] ?? '').replace(/ {2}- succeeds.*\n/, ''),
  [`${fixtureExercise}/workload.sql`]: null,
};

async function proven(changes: Record<string, string> = {}, mutants: 'always' | 'never' = 'never') {
  const root = await contentFixture({ ...queryOnly, ...changes });
  const full = await readFullCourse(root);
  const { prover, close } = await openProver(root, full, mutants);
  try {
    return await proveExercise(full.exercises[0]!, prover);
  } finally {
    await close();
  }
}

async function rules(changes: Record<string, string>, mutants: 'always' | 'never' = 'never'): Promise<string[]> {
  const { problems } = await proven(changes, mutants);
  return problems.map(({ rule, file }) => `${rule} ${file.slice(fixtureExercise.length + 1)}`);
}

const file = (name: string, text: string) => ({ [`${fixtureExercise}/${name}`]: text });

describe('proving an exercise', () => {
  test('a sound one holds, and its mutants die', async () => {
    const { problems, mutants, engines } = await proven({}, 'always');
    expect(problems).toEqual([]);
    expect(mutants).toMatchObject({ equivalent: 0 });
    expect(mutants?.killed).toBe(mutants?.total);
    expect(engines[0]).toMatch(/^PostgreSQL 18/);
  });

  test.each([
    ['a starter that passes', file('starter.sql', 'select count(*) from jobs;\n'), ['passes starter.sql']],
    [
      'an accepted answer that fails',
      file('accepted/sum.sql', 'select sum(1) from jobs;\n'),
      ['fails accepted/sum.sql'],
    ],
    [
      'an accepted answer that only renames',
      {
        ...file('solution.sql', 'select count(*) as total from jobs;\n'),
        ...file('accepted/sum.sql', 'select count(*) as n\nfrom jobs;\n'),
      },
      ['same-structure accepted/sum.sql'],
    ],
    [
      'a rejected answer that passes',
      file('rejected/notes.sql', '-- finding: result.values-differ\n-- x\nselect count(id) from jobs;\n'),
      ['passes rejected/notes.sql'],
    ],
    [
      'a rejected answer with another finding',
      file('rejected/notes.sql', '-- finding: result.order\n-- x\nselect count(note) from jobs;\n'),
      ['other-finding rejected/notes.sql'],
    ],
    [
      'a solution that reads the clock',
      file('solution.sql', 'select count(*) from jobs where now() is not null;\n'),
      ['clock solution.sql'],
    ],
    [
      'a fence that fails',
      file('explanation.mdx', '```sql run expect=ok\nselect nope from jobs;\n```\n'),
      ['fence explanation.mdx:1'],
    ],
    [
      'a fence that neither runs nor says why',
      file('explanation.mdx', '\n```sql\nselect 1;\n```\n'),
      ['fence explanation.mdx:2'],
    ],
    [
      'a result that is not the real one',
      file('explanation.mdx', '```sql run expect=ok\nselect 1 as n;\n```\n\n```result\nn\n-\n2\n(1 row)\n```\n'),
      ['result explanation.mdx:5'],
    ],
    [
      'an equivalent that is no mutant',
      file('equivalent.yaml', "- { mutant: '00000000', reason: it is never looked at }\n"),
      ['stale equivalent.yaml'],
    ],
  ])('reports %s', async (_, changes, expected) => {
    expect(await rules(changes, 'always')).toEqual(expected);
  });

  test('a fence whose output is shown as it is, and one that fails as it says, hold', async () => {
    const page =
      '```sql run expect=ok\nselect id, note from jobs order by id limit 2;\n```\n\n```result\nid | note\n---+-----\n 1 | a\n 2 | NULL\n(2 rows)\n```\n\n```sql run expect=42703\nselect nope from jobs;\n```\n';
    expect(await rules(file('explanation.mdx', page))).toEqual([]);
  });

  test('a mutant that no data tells apart is reported, and can be declared with its reason', async () => {
    const weak = file('solution.sql', 'select count(*) from jobs where id > 0;\n');
    const { problems } = await proven(weak, 'always');
    const survivors = problems.filter(({ rule }) => rule === 'mutant');
    expect(survivors.length).toBeGreaterThan(0);
    const keys = survivors.map(({ message }) => /mutant ([0-9a-f]{8})/.exec(message)?.[1] ?? '');
    const declared = keys.map((key) => `- { mutant: '${key}', reason: ids begin at one }\n`).join('');
    const again = await rules({ ...weak, ...file('equivalent.yaml', declared) }, 'always');
    expect(again.filter((rule) => !rule.startsWith('too-many'))).toEqual([]);
  });
});

test('a proof whose mutants are not those that the operators make today is reported', async () => {
  const { source } = (await readFullCourse(await contentFixture(queryOnly))).exercises[0]!;
  const ran = (await proven({}, 'always')).mutants;
  const rulesWith = (total: number) => {
    const proof = {
      hash: source.hash,
      engine: 'PostgreSQL 18.6',
      accepted: 2,
      rejected: 3,
      mutants: { ...ran, total },
    };
    return rules(file('proof.json', JSON.stringify(proof)));
  };
  expect(await rulesWith(ran?.total ?? 0)).toEqual([]);
  expect(await rulesWith((ran?.total ?? 0) + 1)).toEqual(['other-mutants proof.json']);
});

test('a proof is fresh only for the hash it was made of', async () => {
  const root = await contentFixture();
  const { source } = (await readFullCourse(root)).exercises[0]!;
  const proofOf = async (hash: string) => {
    const proof = {
      hash,
      engine: 'PostgreSQL 18.6',
      accepted: 2,
      rejected: 3,
      mutants: { total: 1, killed: 1, refused: 0, equivalent: 0 },
    };
    const full = await readFullCourse(await contentFixture(file('proof.json', JSON.stringify(proof))));
    return freshProof(full.exercises[0]!);
  };
  expect(await proofOf(source.hash)).not.toBeNull();
  expect(await proofOf('0000')).toBeNull();
});

test('a commit chooses about a tenth of the exercises, and none without a commit', () => {
  const ids = Array.from({ length: 1000 }, (_, number) => `exercise-${number}`);
  const chosen = ids.filter((id) => isChosen('3c90287', id)).length;
  expect(chosen).toBeGreaterThan(60);
  expect(chosen).toBeLessThan(140);
  expect(ids.some((id) => isChosen(null, id))).toBe(false);
});

describe('grading', () => {
  let grader: Grader;
  beforeAll(async () => {
    grader = await openGrader(await contentFixture(queryOnly));
  });
  afterAll(() => grader.close());

  test.each([
    ['count-jobs', 'select count(*) from jobs', 'pass', undefined],
    ['count-jobs', 'select count(note) from jobs', 'fail', 'result.values-differ'],
    ['count-jobs', 'selec', 'fail', 'sql.syntax'],
    ['count-jobs', ' ', 'error', 'attempt.empty'],
    ['count-jobs', '-- only a comment', 'error', 'attempt.empty'],
    ['count-jobs', 'select \0', 'error', 'attempt.unreadable'],
    ['no-such-exercise', 'select 1', 'error', 'attempt.unknown-exercise'],
    ['../first/count-jobs', 'select 1', 'error', 'attempt.unknown-exercise'],
  ])('%s with “%s” is %s', async (exercise, sql, verdict, finding) => {
    const graded = await grader.grade(exercise, sql);
    expect([graded.verdict, graded.findings[0]?.id]).toEqual([verdict, finding]);
  });

  test('a batch is answered line by line in order, names kept, bad lines answered too', async () => {
    const lines = [
      '{"exercise":"count-jobs","sql":"select count(*) from jobs","name":"right"}',
      '',
      'not json',
      '{"exercise":"count-jobs","sql":"select 1, 2"}',
    ];
    const graded = await Array.fromAsync(gradeBatch(lines.join('\n'), grader));
    expect(graded.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['right', 'pass'],
      [undefined, 'error'],
      [undefined, 'fail'],
    ]);
  });
});
