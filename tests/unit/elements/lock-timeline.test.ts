import { describe, expect, it } from 'vitest';
import { geometryOf, size } from '#elements/lock-timeline/geometry.ts';
import { flagsOf, lanesOf, laneWindow, windowText } from '#elements/lock-timeline/lanes.ts';
import { shortBytes, shortCount, timelineModel } from '#elements/lock-timeline/model.ts';
import { neighbour, placeKey, type TimelinePlace } from '#elements/lock-timeline/places.ts';
import type { Finding } from '#judge/finding.ts';
import { lock, met, phase, step, trace as traceOf } from '../../support/migration-trace.ts';

const scan = { table: 'jobs', tuplesRead: 2000, inserted: 0, updated: 0, deleted: 0, existedBefore: true };
const trace = traceOf(
  [
    step(1, { node: 'TransactionStmt', transaction: 1 }),
    step(2, {
      transaction: 1,
      inExplicitTransaction: true,
      locks: [lock('drivers', 'ShareRowExclusiveLock'), lock('copy', 'AccessExclusiveLock', false)],
    }),
    step(3, {
      transaction: 1,
      inExplicitTransaction: true,
      heldBefore: [lock('drivers', 'ShareRowExclusiveLock')],
      locks: [lock('jobs', 'AccessExclusiveLock')],
      scans: [scan],
    }),
    step(4, { transaction: 2, locks: [lock('drivers', 'RowExclusiveLock')], walBytes: 2048 }),
  ],
  {
    phases: [
      phase(0, 0, [met('old', 'list', 'ok'), met('new', 'list', '42703')]),
      phase(1, 3, [met('old', 'list', 'ok'), met('new', 'list', 'ok')]),
      phase(2, 4, [met('old', 'list', 'rows'), met('old', 'book', '23502', 'write'), met('new', 'list', 'ok')]),
    ],
    marks: { deployNew: 3 },
  },
);
const finding: Finding = {
  id: 'migration.blocks-all',
  kind: 'migration.locks',
  severity: 'fail',
  message: '',
  statement: 3,
  details: { table: 'jobs' },
};
const model = timelineModel(trace, [finding]);

describe('timelineModel', () => {
  it('puts old tables first, the most strongly locked on top, and marks new ones', () => {
    expect(model.rows.map(({ table, isNew }) => [table, isNew])).toEqual([
      ['jobs', false],
      ['drivers', false],
      ['copy', true],
    ]);
  });

  it('tells taken from held and gives every cell a code', () => {
    const cells = model.rows[1]?.cells.map(({ statement, code, held, blocks }) => [statement, code, held, blocks]);
    expect(cells).toEqual([
      [2, 'SRX', false, 'writes'],
      [3, 'SRX', true, 'writes'],
      [4, 'RX', false, 'strong-locks'],
    ]);
  });

  it('marks work and findings where they happened', () => {
    expect(model.rows[0]?.cells).toMatchObject([{ work: 'scan', flagged: true }]);
    expect(model.rows[1]?.cells[1]).toMatchObject({ work: null, flagged: false });
    expect(model.columns.map(({ flagged }) => flagged)).toEqual([false, false, true, false]);
  });

  it('bands the statements of one transaction', () => {
    expect(model.bands).toEqual([{ transaction: 1, from: 0, to: 2 }]);
  });

  it('says each cell in words', () => {
    expect(model.rows[1]?.cells[1]?.label).toBe('SRX: statement 3, drivers, SHARE ROW EXCLUSIVE, held from before');
  });
});

describe('lanes', () => {
  it('shows the worst outcome of each commit point', () => {
    expect(
      model.lanes.map(({ app, marks }) => [app, marks.map(({ statement, sign }) => `${statement} ${sign}`)]),
    ).toEqual([
      ['old', ['0 ✔', '3 ✔', '4 23502']],
      ['new', ['0 42703', '3 ✔', '4 ✔']],
    ]);
    expect(model.hasStart).toBe(true);
  });

  it('puts an error before other rows, and other rows before ✔', () => {
    const only = (...outcomes: string[]) =>
      lanesOf(
        traceOf([], {
          phases: [
            phase(
              0,
              0,
              outcomes.map((outcome) => met('old', 'a', outcome)),
            ),
          ],
        }),
      )[0]?.marks[0]?.sign;
    expect([only('ok', 'rows'), only('rows', '42703'), only('ok')]).toEqual(['≠', '42703', '✔']);
  });

  it('has no lane for an application that was not given', () => {
    const alone = timelineModel(traceOf([step(1)], { phases: [phase(0, 0, [met('old', 'a', 'ok')])] }), []);
    expect(alone.lanes.map(({ app }) => app)).toEqual(['old']);
    expect(windowText(alone.lanes, alone.window, [])).toBeNull();
    expect(timelineModel(traceOf([step(1)]), []).lanes).toEqual([]);
  });

  it('says each mark in words, and the window', () => {
    expect(model.lanes[0]?.marks[2]?.label).toBe('23502: old application, after statement 4, fails with 23502');
    expect(windowText(model.lanes, { from: 0, to: 3 }, [])).toBe(
      'You could deploy from before the script to after statement 3: there both applications work.',
    );
    expect(windowText(model.lanes, null, [])).toMatch(/^There is no moment/);
    expect(windowText(model.lanes, null, model.flags)).toMatch(/^Where the script marks its deployment/);
    expect(windowText(model.lanes, { from: 3, to: 3 }, model.flags)).toBe(
      'As the script marks it, both applications work after statement 3.',
    );
  });

  it('shows the window by statements, and the marks of the script', () => {
    expect(laneWindow({ ...trace, marks: {} })).toEqual({ from: 3, to: 3 });
    expect(model.flags).toEqual([{ statement: 3, words: 'deploy new' }]);
    expect(flagsOf({ marks: { deployNew: 2, retireOld: 2 } })).toEqual([
      { statement: 2, words: 'deploy new, retire old' },
    ]);
    expect(flagsOf({ marks: { deployNew: 0, retireOld: 5 } }).map(({ statement }) => statement)).toEqual([0, 5]);
  });
});

describe('geometry', () => {
  it('has a narrow column before the script and the lanes below the counts', () => {
    const geometry = geometryOf(model);
    expect([geometry.left(0), geometry.left(1), geometry.left(4)]).toEqual([
      0,
      size.start,
      size.start + 3 * size.column,
    ]);
    expect(geometry.lanesTop).toBe(size.band + size.head + 3 * size.row + 2 * size.foot + size.window);
    expect(geometry.height).toBe(geometry.lanesTop + 2 * size.row + size.flags);
  });

  it('has neither without applications', () => {
    const geometry = geometryOf(timelineModel(traceOf([step(1, { locks: [lock('jobs', 'ShareLock')] })]), []));
    expect([geometry.left(1), geometry.width]).toEqual([0, size.column]);
    expect(geometry.height).toBe(size.band + size.head + size.row + 2 * size.foot);
  });
});

/** `drivers 2` for a lock, `old 3` for what an application met. */
function place(text: string): TimelinePlace {
  const [row = '', at = ''] = text.split(' ');
  const statement = Number(at);
  return row === 'old' || row === 'new'
    ? { kind: 'mark', app: row, statement }
    : { kind: 'cell', table: row, statement };
}

describe('arrow keys', () => {
  it.each([
    ['ArrowRight', 'drivers 2', 'drivers 3'],
    ['ArrowLeft', 'drivers 2', 'drivers 2'],
    ['ArrowUp', 'drivers 4', 'jobs 3'],
    ['ArrowDown', 'drivers 3', 'copy 2'],
    ['ArrowDown', 'copy 2', 'old 3'],
    ['ArrowUp', 'old 4', 'copy 2'],
    ['ArrowLeft', 'old 3', 'old 0'],
    ['ArrowDown', 'old 4', 'new 4'],
    ['ArrowDown', 'new 4', 'new 4'],
  ] as const)('%s from %s', (key, from, to) => {
    expect(placeKey(neighbour(model, place(from), key))).toBe(placeKey(place(to)));
  });
});

describe('short numbers', () => {
  it.each([
    [950, '950'],
    [1_200, '1.2k'],
    [12_345, '12k'],
    [3_400_000, '3.4M'],
  ])('%d rows', (count, text) => {
    expect(shortCount(count)).toBe(text);
  });

  it.each([
    [512, '512 B'],
    [12_288, '12 kB'],
    [3_565_158, '3.4 MB'],
  ])('%d bytes', (bytes, text) => {
    expect(shortBytes(bytes)).toBe(text);
  });
});
