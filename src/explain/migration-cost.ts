import { blocks, isStrong, lockName } from '#judge/migration-conflicts.ts';
import { matters } from '#judge/migration-work.ts';
import { type MigrationTrace, type StepTrace, type TableLock, lockModes } from '#observe/migration-facts.ts';
import { estimateSeconds, timeText } from './migration-time.ts';

/** What one statement would cost on larger tables. */
export interface CostLine {
  /** 1-based number in the attempt. */
  statement: number;
  /** A sentence with the estimated time. */
  text: string;
  /** Who waits meanwhile. */
  waits: 'all' | 'writes' | 'nobody';
}

function strongest(locks: TableLock[], step: StepTrace): TableLock | undefined {
  return locks
    .filter((lock) => isStrong(lock.mode) && matters(lock, step))
    .sort((a, b) => lockModes.indexOf(b.mode) - lockModes.indexOf(a.mode))[0];
}

const waitsFor = ({ mode }: TableLock): CostLine['waits'] => (blocks(mode) === 'all' ? 'all' : 'writes');

function costLine(step: StepTrace, rows: number): CostLine[] {
  const seconds = estimateSeconds(step, rows);
  if (seconds === null) return [];
  const { statement } = step;
  const time = timeText(seconds);
  const own = strongest(step.locks, step);
  if (own) {
    const text = `Statement ${statement} would hold ${lockName(own.mode)} on ${own.table} for ${time}.`;
    return [{ statement, waits: waitsFor(own), text }];
  }
  const held = strongest(step.heldBefore, step);
  if (held) {
    const lock = `${lockName(held.mode)} on ${held.table}`;
    const text = `Statement ${statement} would take ${time}, while ${lock} is still held from before.`;
    return [{ statement, waits: waitsFor(held), text }];
  }
  return [{ statement, waits: 'nobody', text: `Statement ${statement} would take ${time}; reads and writes go on.` }];
}

/**
 * What the statements that work over rows would cost at `rows` rows, by the rate each had here. Estimates, never judged;
 * nothing for statements too short to have a rate.
 */
export function costLines(trace: MigrationTrace, rows: number): CostLine[] {
  return trace.steps.flatMap((step) => costLine(step, rows));
}
