import { afterAll, expect, test } from 'vitest';
import { readCourse, readFullCourse } from '../../../src/catalog/read-course.ts';
import { contentFixture, faultless, fixtureExercise, removeFixtures } from '../../support/content-fixture.ts';

afterAll(removeFixtures);

async function rulesBroken(changes: Record<string, string | null>): Promise<string[]> {
  const { problems } = await readCourse(await contentFixture(changes));
  return problems.map(({ rule, file }) => `${rule} ${file}`);
}

function edited(path: string, from: string, to: string): Record<string, string> {
  const text = faultless[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { [path]: text.replace(from, to) };
}

const index = `${fixtureExercise}/index.mdx`;
const chapter = 'content/chapters/first.yaml';
const lesson = 'content/lessons/first/counting.mdx';
const skill = 'content/skill.yaml';
const dataset = 'content/datasets/shop/dataset.yaml';
const copy = Object.fromEntries(
  Object.entries(faultless)
    .filter(([path]) => path.startsWith(fixtureExercise))
    .map(([path, text]) => [path.replace('count-jobs', 'count-again'), text]),
);

test('a faultless course has no problems, and everything in it is found', async () => {
  const { course, problems } = await readCourse(await contentFixture());
  expect(problems).toEqual([]);
  expect(course.exercises.map(({ id, chapter: place, checks }) => [id, place, checks])).toEqual([
    ['count-jobs', 'first', ['result', 'succeeds']],
  ]);
  expect(course.lessons.map(({ slug }) => slug)).toEqual(['counting']);
  expect(course.datasets.map(({ name }) => name)).toEqual(['shop']);
  expect(course.skills.map(({ id, owed }) => [id, owed])).toEqual([
    ['counting', false],
    ['sorting', true],
  ]);
});

const cases: [string, Record<string, string | null>, string[]][] = [
  [
    'an unknown key of front matter',
    edited(index, 'level: 1', 'level: 1\ncolour: red'),
    [`unknown-key ${index}`, `owed ${skill}`],
  ],
  ['an unknown file', { [`${fixtureExercise}/notes.txt`]: 'x' }, [`unknown-file ${fixtureExercise}/notes.txt`]],
  ['a stray folder', { 'content/notes/a.txt': 'x' }, ['unknown-file content/notes']],
  [
    'a stray file beside exercises',
    { 'content/exercises/first/a.txt': 'x' },
    ['unknown-file content/exercises/first/a.txt'],
  ],
  [
    'an unknown setting of a check',
    edited(index, '- result: {}', '- result: { sorted: true }'),
    [`schema ${index}`, `owed ${skill}`],
  ],
  ['an unknown variant', edited(index, '[none]', '[none, other]'), [`unknown-variant ${index}`]],
  ['an unknown skill', edited(index, 'covers: [counting]', 'covers: [counting, juggling]'), [`unknown-skill ${index}`]],
  ['an unknown slice', edited(index, 'size: small', 'size: huge'), [`unknown-dataset ${index}`, `owed ${skill}`]],
  [
    'an operand without its statement',
    edited(index, '#insert-job', '#other'),
    [`operand ${index}`, `unused-operand ${fixtureExercise}/workload.sql`],
  ],
  ['variants that no check looks at', edited(index, '  - result: {}\n', ''), [`unused-variants ${index}`]],
  [
    'a probe file that no check uses',
    { [`${fixtureExercise}/probe.sql`]: '-- accept a\nselect 1;\n' },
    [`unused-file ${fixtureExercise}/probe.sql`],
  ],
  [
    'a probe check without its file',
    edited(index, '  - result: {}', '  - result: {}\n  - probe: {}'),
    [`operand ${index}`],
  ],
  [
    'a missing solution',
    { [`${fixtureExercise}/solution.sql`]: null },
    [`missing-file ${fixtureExercise}`, `owed ${skill}`],
  ],
  ['a missing explanation', { [`${fixtureExercise}/explanation.mdx`]: null }, [`missing-file ${fixtureExercise}`]],
  [
    'a solution without its semicolon',
    { [`${fixtureExercise}/solution.sql`]: 'select 1\n' },
    [`ending ${fixtureExercise}/solution.sql`],
  ],
  [
    'a finding that does not exist',
    { [`${fixtureExercise}/rejected/two.sql`]: '-- finding: result.odd\n-- x\nselect 1;\n' },
    [`finding ${fixtureExercise}/rejected/two.sql`],
  ],
  [
    'a rejected file that explains nothing',
    { [`${fixtureExercise}/rejected/two.sql`]: '-- finding: result.order\nselect 1;\n' },
    [`misunderstanding ${fixtureExercise}/rejected/two.sql`],
  ],
  [
    'a variant of its own without a title',
    { ...edited(index, '[none]', '[none, own]'), [`${fixtureExercise}/variants/own.sql`]: 'delete from jobs;\n' },
    [`variant ${fixtureExercise}/variants/own.sql`],
  ],
  [
    'a variant of its own that is not listed',
    { [`${fixtureExercise}/variants/own.sql`]: '-- title: own\ndelete from jobs;\n' },
    [`unlisted ${fixtureExercise}/variants/own.sql`],
  ],
  [
    'an exercise that no chapter lists',
    edited(chapter, '  - exercise: count-jobs\n', ''),
    [`unlisted ${fixtureExercise}`],
  ],
  ['a lesson that no chapter lists', edited(chapter, '  - lesson: counting\n', ''), [`unlisted ${lesson}`]],
  [
    'a listed exercise that is not there',
    edited(chapter, 'items:', 'items:\n  - exercise: gone'),
    [`missing-exercise ${chapter}`],
  ],
  [
    'a listed lesson that is not there',
    edited(chapter, 'items:', 'items:\n  - lesson: gone'),
    [`missing-lesson ${chapter}`],
  ],
  [
    'a chapter without items',
    {
      'content/course.yaml': 'title: Sample\nchapters: [first, second]\n',
      'content/chapters/second.yaml': 'title: Second\nsummary: Nothing yet here.\nitems: []\n',
    },
    ['empty-chapter content/chapters/second.yaml'],
  ],
  [
    'a chapter without its file',
    { 'content/course.yaml': 'title: Sample\nchapters: [first, second]\n' },
    ['missing-file content/course.yaml'],
  ],
  [
    'a chapter file that the course does not list',
    { 'content/chapters/second.yaml': 'title: Second\nsummary: Nothing yet here.\nitems: []\n' },
    ['unlisted content/chapters/second.yaml'],
  ],
  [
    'two exercises with one title',
    { ...copy, ...edited(chapter, 'items:', 'items:\n  - exercise: count-again') },
    [`duplicate ${index}`],
  ],
  [
    'a former slug that is a slug',
    edited(index, 'minutes: 2', 'minutes: 2\nformerly: [count-jobs]'),
    [`duplicate ${index}`],
  ],
  [
    'a taught skill marked owed',
    edited(skill, 'title: Counting, section: start }', 'title: Counting, section: start, owed: true }'),
    [`owed ${skill}`],
  ],
  ['an untaught skill not marked owed', edited(skill, ', owed: true', ''), [`owed ${skill}`]],
  [
    'a link to a page that does not exist',
    edited(lesson, '/exercises/count-jobs/', '/exercises/gone/'),
    [`link ${lesson}`],
  ],
  [
    'a dataset file that is not named',
    { 'content/datasets/shop/extra.sql': 'select 1;\n' },
    ['unknown-file content/datasets/shop/extra.sql'],
  ],
  [
    'a variant that a dataset names but lacks',
    { 'content/datasets/shop/variants/none.sql': null },
    [`missing-file ${dataset}`],
  ],
  [
    'broken YAML',
    { 'content/course.yaml': 'title: [\n' },
    ['yaml content/course.yaml', `unlisted ${fixtureExercise}`, `unlisted ${lesson}`],
  ],
];

test.each(cases)('reports %s', async (_, changes, expected) => {
  expect((await rulesBroken(changes)).sort()).toEqual(expected.sort());
});

test('asks no exercise of a skill that is looked up', async () => {
  expect(await rulesBroken(edited(skill, ', owed: true', ', lookup: true'))).toEqual([]);
});

test('reports everything at once', async () => {
  const broken = await rulesBroken({ ...edited(skill, ', owed: true', ''), [`${fixtureExercise}/notes.txt`]: 'x' });
  expect(broken).toHaveLength(2);
});

test('an exercise is hashed over its folder, its dataset and its variants, but not over its proof', async () => {
  const hashOf = async (changes: Record<string, string>) =>
    (await readFullCourse(await contentFixture(changes))).exercises[0]!.source.hash;
  const plain = await hashOf({});
  expect(await hashOf({ [`${fixtureExercise}/proof.json`]: '{}' })).toBe(plain);
  expect(await hashOf({ [`${fixtureExercise}/starter.sql`]: 'select 1;\n' })).not.toBe(plain);
  expect(await hashOf({ 'content/datasets/shop/small.sql': 'insert into jobs values (1);\n' })).not.toBe(plain);
  expect(await hashOf({ 'content/datasets/shop/variants/none.sql': 'truncate jobs;\n' })).not.toBe(plain);
});
