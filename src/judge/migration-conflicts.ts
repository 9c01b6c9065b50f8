import { lockModes, type LockMode } from '#observe/migration-facts.ts';

/** Modes that wait for each mode, as PostgreSQL's manual gives them (13.3.1, Conflicting Lock Modes). */
const conflicts: Record<LockMode, readonly LockMode[]> = {
  AccessShareLock: ['AccessExclusiveLock'],
  RowShareLock: ['ExclusiveLock', 'AccessExclusiveLock'],
  RowExclusiveLock: ['ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock'],
  ShareUpdateExclusiveLock: lockModes.slice(3),
  ShareLock: ['RowExclusiveLock', 'ShareUpdateExclusiveLock', ...lockModes.slice(5)],
  ShareRowExclusiveLock: ['RowExclusiveLock', ...lockModes.slice(3)],
  ExclusiveLock: lockModes.slice(1),
  AccessExclusiveLock: lockModes,
};

/** True where a session that asks for `wanted` waits while another holds `held`. */
export function conflictsWith(held: LockMode, wanted: LockMode): boolean {
  return conflicts[held].includes(wanted);
}

/** Who waits for a lock: everybody; those who write; other schema changes and VACUUM; only the strong locks of schema changes. */
export type Blocks = 'all' | 'writes' | 'schema-changes' | 'strong-locks';

/** What a held lock stops, by the commonest thing it conflicts with. */
export function blocks(mode: LockMode): Blocks {
  if (conflictsWith(mode, 'AccessShareLock')) return 'all';
  if (conflictsWith(mode, 'RowExclusiveLock')) return 'writes';
  return conflictsWith(mode, 'ShareUpdateExclusiveLock') ? 'schema-changes' : 'strong-locks';
}

/** True for locks behind which an application's reads or writes wait. */
export function isStrong(mode: LockMode): boolean {
  return blocks(mode) === 'all' || blocks(mode) === 'writes';
}

/** The mode as SQL writes it, e.g. `SHARE ROW EXCLUSIVE`. */
export function lockName(mode: LockMode): string {
  return mode
    .replace(/Lock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase();
}

/** One sentence part: who waits while the lock is held, e.g. `INSERT, UPDATE and DELETE wait, SELECT goes on`. */
export function whoWaits(mode: LockMode): string {
  switch (mode) {
    case 'AccessExclusiveLock':
      return 'every SELECT, INSERT, UPDATE and DELETE waits';
    case 'ExclusiveLock':
      return 'INSERT, UPDATE, DELETE and SELECT … FOR UPDATE wait, plain SELECT goes on';
    case 'ShareRowExclusiveLock':
    case 'ShareLock':
      return 'INSERT, UPDATE and DELETE wait, SELECT goes on';
    case 'ShareUpdateExclusiveLock':
      return 'reads and writes go on; other schema changes, VACUUM and ANALYZE wait';
    case 'RowExclusiveLock':
      return 'reads and writes go on; CREATE INDEX and stronger schema changes wait';
    case 'RowShareLock':
    case 'AccessShareLock':
      return 'reads and writes go on; only schema changes that need the table alone wait';
  }
}
