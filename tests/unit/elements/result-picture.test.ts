import { expect, test } from 'vitest';
import type { Cell } from '#engine/session.ts';
import { pictureChoices } from '#elements/result-picture/choices.ts';
import { placesOf, seriesOf, thinned } from '#elements/result-picture/series.ts';
import { drawnNumber, drawnTime } from '#elements/result-picture/values.ts';
import { binsOf } from '#elements/result-picture/view-histogram.ts';
import { choiceWords, pictureWords } from '#elements/result-picture/words.ts';

const oids = { int: 23, bigint: 20, numeric: 1700, text: 25, date: 1082, timestamptz: 1184, bool: 16 };
type Column = [name: string, type: keyof typeof oids];

const table = (columns: Column[], rows: Cell[][]): { fields: { name: string; typeOid: number }[]; rows: Cell[][] } => ({
  fields: columns.map(([name, type]) => ({ name, typeOid: oids[type] })),
  rows,
});

function titles(columns: Column[], rows: Cell[][]): string[] {
  const reply = table(columns, rows);
  const names = reply.fields.map(({ name }) => name);
  return pictureChoices(reply).map((choice) => choiceWords(choice, choice.series, names));
}

const day = (at: number): string => `2026-03-${String(at + 1).padStart(2, '0')}`;
const numbered = (count: number, row: (at: number) => Cell[]): Cell[][] =>
  Array.from({ length: count }, (_, at) => row(at));

test('a time and a number make a line', () =>
  expect(
    titles(
      [
        ['day', 'date'],
        ['jobs', 'bigint'],
      ],
      numbered(4, (at) => [day(at), String(at)]),
    ),
  ).toEqual(['Line of jobs by day']));
test('a name and a number make bars, but not of more than forty names', () => {
  const columns: Column[] = [
    ['status', 'text'],
    ['jobs', 'int'],
  ];
  const rows = (count: number): Cell[][] => numbered(count, (at) => [`s${String(at)}`, String(at)]);
  expect(titles(columns, rows(40))[0]).toBe('Bars of jobs by status');
  expect(titles(columns, rows(41))).toEqual(['Histogram of jobs']);
});
test('one numeric column makes a histogram', () =>
  expect(
    titles(
      [['fee', 'numeric']],
      numbered(9, (at) => [String(at)]),
    ),
  ).toEqual(['Histogram of fee']));
test('keys are not drawn where there is something else', () =>
  expect(
    titles(
      [
        ['job_id', 'int'],
        ['day', 'date'],
        ['fee', 'numeric'],
      ],
      numbered(4, (at) => [String(at), day(at), '5']),
    ),
  ).toEqual(['Line of fee by day']));
test('times that repeat are split by a small category', () =>
  expect(
    titles(
      [
        ['day', 'date'],
        ['status', 'text'],
        ['jobs', 'int'],
      ],
      numbered(8, (at) => [day(Math.floor(at / 2)), at % 2 === 0 ? 'late' : 'ok', String(at)]),
    )[0],
  ).toBe('Line of jobs by day and status'));
test('series far apart in size do not share an axis at first', () =>
  expect(
    titles(
      [
        ['day', 'date'],
        ['jobs', 'int'],
        ['late', 'int'],
        ['revenue', 'numeric'],
      ],
      numbered(4, (at) => [day(at), '10', '4', '90000']),
    )[0],
  ).toBe('Line of jobs, late by day'));
test('at most four series are drawn at first', () =>
  expect(
    pictureChoices(
      table(
        [['day', 'date'], ...['a', 'b', 'c', 'd', 'e'].map((name): Column => [name, 'int'])],
        numbered(4, (at) => [day(at), '1', '2', '3', '4', '5']),
      ),
    )[0]?.series,
  ).toEqual([1, 2, 3, 4]));
test('no numbers, or one row, make no picture', () =>
  expect([titles([['name', 'text']], [['a'], ['b']]), titles([['n', 'int']], [['1']])]).toEqual([[], []]));

test('times are drawn as their clock is printed: no zone is shifted', () => {
  expect(drawnTime('2026-03-01 08:00:00+07')).toBe(Date.UTC(2026, 2, 1, 8));
  expect(drawnTime('2026-03-01 08:00:00.25')).toBe(Date.UTC(2026, 2, 1, 8, 0, 0, 250));
  expect([drawnTime('infinity'), drawnTime(null), drawnTime('01/03/2026')]).toEqual([null, null, null]);
  expect(drawnTime('0001-01-01')! - drawnTime('0001-12-31 BC')!).toBe(86_400_000);
});
test('NULL and NaN have no place on an axis', () =>
  expect([drawnNumber(null), drawnNumber('NaN'), drawnNumber('1e3')]).toEqual([null, null, 1000]));

test('NULL stays in its series as a gap, and the words count it', () => {
  const reply = table(
    [
      ['day', 'date'],
      ['jobs', 'int'],
    ],
    [
      [day(2), '312'],
      [day(0), '0'],
      [day(1), null],
    ],
  );
  const [choice] = pictureChoices(reply);
  const series = seriesOf(reply, choice!, choice!.series);
  expect(series[0]?.points.map(({ place, value }) => [place, value])).toEqual([
    [day(0), 0],
    [day(1), null],
    [day(2), 312],
  ]);
  expect(pictureWords('Line of jobs by day', 'line', series)).toBe(
    'Line of jobs by day, 2 points from 0 to 312; 1 NULL is left out',
  );
});
test('bars split by a category stand at the places of their names', () => {
  const reply = table(
    [
      ['city', 'text'],
      ['kind', 'text'],
      ['n', 'int'],
    ],
    [
      ['Bangkok', 'a', '1'],
      ['Bangkok', 'b', '2'],
      ['Trang', 'b', '3'],
      ['Nan', 'b', '4'],
      ['Krabi', 'b', '5'],
      ['Loei', 'b', '6'],
    ],
  );
  const choice = pictureChoices(reply).find(({ kind, by }) => kind === 'bars' && by === 1)!;
  expect(placesOf(reply, choice)).toEqual(['Bangkok', 'Trang', 'Nan', 'Krabi', 'Loei']);
  expect(seriesOf(reply, choice, choice.series).map(({ name, points }) => [name, points.map(({ at }) => at)])).toEqual([
    ['a', [0]],
    ['b', [0, 1, 2, 3, 4]],
  ]);
});
test('many points are thinned to the lowest and highest of each pixel', () => {
  const points = numbered(10_000, (at) => [String(at)]).map((_, at) => {
    const value = at === 5_000 ? 1e6 : at % 7;
    return { at, place: null, value, text: null };
  });
  const drawn = thinned(points, 100);
  expect(drawn.length).toBeLessThanOrEqual(203);
  expect(Math.max(...drawn.map(({ value }) => value ?? 0))).toBe(1e6);
});
test('a histogram counts every value once', () => {
  const points = numbered(500, (at) => [String(at)]).map((_, at) => ({
    at,
    place: null,
    value: (at * 37) % 101,
    text: null,
  }));
  const bins = binsOf({ name: 'n', points });
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(500);
  expect(bins.length).toBeLessThanOrEqual(40);
});
test('a histogram of equal values is one bar', () =>
  expect(binsOf({ name: 'n', points: [1, 2, 3].map((at) => ({ at, place: null, value: 7, text: null })) })).toEqual([
    { from: 7, to: 7, count: 3 },
  ]));
