import { describe, expect, it } from 'vitest';
import { neighbour, shortBytes, shortCount, timelineModel } from '#elements/lock-timeline/model.ts';
import type { Finding } from '#judge/finding.ts';
import type { LockMode, MigrationTrace, StepTrace, TableLock } from '#observe/migration-facts.ts';

const lock = (table: string, mode: LockMode, existedBefore = true): TableLock => ({ table, mode, existedBefore });

function step(statement: number, more: Partial<StepTrace>): StepTrace {
  return {
    statement,
    sql: `statement ${statement}`,
    node: 'AlterTableStmt',
    span: { start: 0, end: 0 },
    transaction: statement,
    inExplicitTransaction: false,
    lockTimeoutMs: 0,
    locks: [],
    heldBefore: [],
    rewrites: [],
    scans: [],
    walBytes: 0,
    durationMs: 1,
    rowsAffected: null,
    created: [],
    dropped: [],
    altered: [],
    notices: [],
    statementTimeoutMs: 0,
    tableRows: {},
    ...more,
  };
}

const scan = { table: 'jobs', tuplesRead: 2000, inserted: 0, updated: 0, deleted: 0, existedBefore: true };
const trace: MigrationTrace = {
  steps: [
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
  phases: [],
  marks: {},
  openTransaction: false,
  invalidIndexes: [],
  unvalidatedConstraints: [],
};
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

describe('arrow keys', () => {
  it.each([
    ['ArrowRight', 'drivers', 2, 'drivers', 3],
    ['ArrowLeft', 'drivers', 2, 'drivers', 2],
    ['ArrowUp', 'drivers', 4, 'jobs', 3],
    ['ArrowDown', 'drivers', 3, 'copy', 2],
    ['ArrowDown', 'copy', 2, 'copy', 2],
  ] as const)('%s from %s %d', (key, table, statement, toTable, toStatement) => {
    expect(neighbour(model, { table, statement }, key)).toMatchObject({ table: toTable, statement: toStatement });
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
