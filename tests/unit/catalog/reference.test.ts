import { afterAll, expect, test } from 'vitest';
import { readCourse } from '../../../src/catalog/read-course.ts';
import { contentFixture, faultless, removeFixtures } from '../../support/content-fixture.ts';

afterAll(removeFixtures);

const areas = 'content/reference/areas.yaml';
const term = 'content/reference/start/rows.mdx';
const rules = 'content/reference/migrations/rules.yaml';
const lesson = 'content/lessons/first/counting.mdx';
const oneArea = '- id: start\n  title: Start\n  summary: What a beginner looks up.\n  terms: [rows]\n';
const oneTerm =
  '---\ntitle: Rows\nsummary: What a row is and is not.\ncovers: [counting]\nexercises: [count-jobs]\ndataset: { name: shop, size: small }\n---\n\nSee [a lesson](/learn/first/counting/).\n';
const reference = { [areas]: oneArea, [term]: oneTerm };

async function rulesBroken(changes: Record<string, string>): Promise<string[]> {
  const { problems } = await readCourse(await contentFixture({ ...reference, ...changes }));
  return problems.map(({ rule, file }) => `${rule} ${file}`);
}

const ruleList = (seen: string, how: string) =>
  `eugene:\n  - { rule: E1, asks: something odd, how: ${how}, seen: [${seen}] }\nsquawk: []\nstrong_migrations: []\n`;

test('a term is found in its area, and lessons may link to it', async () => {
  const linked = { [lesson]: `${faultless[lesson]}\nSee [rows](/reference/start/rows/).\n` };
  const { course, problems } = await readCourse(await contentFixture({ ...reference, ...linked }));
  expect(problems).toEqual([]);
  expect(course.reference.map(({ id, terms }) => [id, terms.map(({ slug }) => slug)])).toEqual([['start', ['rows']]]);
});

test('a course needs no reference', async () => {
  const { course, problems } = await readCourse(await contentFixture());
  expect([course.reference, problems]).toEqual([[], []]);
});

const cases: [string, Record<string, string>, string[]][] = [
  [
    'a term that is listed and not there',
    { [areas]: oneArea.replace('[rows]', '[rows, columns]') },
    [`missing-term ${areas}`],
  ],
  [
    'a term that is not listed',
    { 'content/reference/start/columns.mdx': oneTerm },
    ['unlisted content/reference/start/columns.mdx'],
  ],
  [
    'an area that is not listed',
    { 'content/reference/end/rows.mdx': oneTerm },
    ['unlisted content/reference/end/rows.mdx'],
  ],
  ['an unknown skill', { [term]: oneTerm.replace('[counting]', '[guessing]') }, [`unknown-skill ${term}`]],
  ['an unknown exercise', { [term]: oneTerm.replace('[count-jobs]', '[gone]') }, [`missing-exercise ${term}`]],
  ['unknown data', { [term]: oneTerm.replace('size: small', 'size: huge') }, [`unknown-dataset ${term}`]],
  ['an unknown key', { [term]: oneTerm.replace('covers', 'colours') }, [`unknown-key ${term}`]],
  [
    'a link that leads nowhere',
    { [term]: oneTerm.replace('/learn/first/counting/', '/reference/start/gone/') },
    [`link ${term}`],
  ],
  ['a finding that is not registered', { [rules]: ruleList('migration.gone', 'observed') }, [`schema ${rules}`]],
  ['a rule that is seen nowhere', { [rules]: ruleList('', 'observed') }, [`schema ${rules}`]],
  ['a rule not asked without a reason', { [rules]: ruleList('', 'not-asked') }, [`schema ${rules}`]],
  ['rules that are in order', { [rules]: ruleList('sqlstate.25001', 'observed') }, []],
];

test.each(cases)('%s', async (_, changes, expected) => {
  expect(await rulesBroken(changes)).toEqual(expected);
});
