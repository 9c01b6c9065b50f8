import { expect, test } from 'vitest';
import { ranked, type Entry } from '../../../src/elements/site-search/rank.ts';

const entry = (title: string, words = '', place = ''): Entry => ({ kind: 'exercise', title, url: '/', place, words });
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
test('an empty query finds nothing', () => expect(found(' . ')).toEqual([]));
test('no more than the limit', () => expect(ranked(entries, 'in', 1)).toHaveLength(1));
