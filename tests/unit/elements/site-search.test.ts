import { expect, test } from 'vitest';
import { ranked, type Entry } from '../../../src/elements/site-search/rank.ts';

const entry = (title: string, words = '', place = '', text = ''): Entry => ({
  kind: 'exercise',
  title,
  url: '/',
  place,
  words,
  text,
});
const entries = [
  entry('Count jobs for each driver', 'group by', 'Warm-up'),
  entry('Indexes on expressions', 'lower email', 'Indexing'),
  entry('Find a job by its reference', 'index btree', 'Indexing'),
  entry('Chomthong depot', 'Doi Inthanon café'),
];
const found = (query: string) => ranked(entries, query).map(({ title }) => title);

test('a word of the title comes before a word of the summary', () =>
  expect(found('index')).toEqual(['Indexes on expressions', 'Find a job by its reference']));
test('every term must be found', () => expect(found('job reference')).toEqual(['Find a job by its reference']));
test('the beginning of a word is enough', () => expect(found('dri')).toEqual(['Count jobs for each driver']));
test('accents and case do not matter', () => expect(found('CAFE')).toEqual(['Chomthong depot']));
test('the place is searched, too', () => expect(found('warm up')).toEqual(['Count jobs for each driver']));
test('a word of the text is found', () => {
  const texts = [entry('The board', '', '', 'priority'), entry('Priority first')];
  expect(ranked(texts, 'priority').map(({ title }) => title)).toEqual(['Priority first', 'The board']);
});
test('inside a word counts only where nothing begins so', () => {
  const clocks = [entry('The board at nine o’clock'), entry('A tracking link', 'locks taken')];
  expect(ranked(clocks, 'lock').map(({ title }) => title)).toEqual(['A tracking link']);
  expect(ranked(clocks, 'racking').map(({ title }) => title)).toEqual(['A tracking link']);
});
test('singular and plural are the same word', () => {
  const plural = [entry('The locking dance'), entry('Lock'), entry('Locks')];
  expect(ranked(plural, 'locks').map(({ title }) => title)).toEqual(['Lock', 'Locks']);
});
test('an empty query finds nothing', () => expect(found(' . ')).toEqual([]));
test('no more than the limit', () => expect(ranked(entries, 'in', 1)).toHaveLength(1));
