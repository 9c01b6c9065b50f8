import type { Statement, Tree } from '#sql/statement.ts';
import { dropNames, fields, hasOption, list, rangeName } from '#sql/tree-fields.ts';
import { lockModes, type LockMode, type StepTrace, type TableLock } from './migration-facts.ts';
import type { Catalog } from './trace-catalog.ts';
import type { Meters } from './trace-meters.ts';

const lockable = new Set(['table', 'partitioned table', 'view', 'materialized view', 'foreign table']);

function strength(mode: LockMode): number {
  return lockModes.indexOf(mode);
}

/**
 * The strongest lock on each table, by the table's catalog id. A lock on an index counts for its table only where it is
 * ACCESS EXCLUSIVE and the index was there before the script: planning any query on the table then waits too.
 */
export function tableLocks(locks: Meters['locks'], catalog: Catalog, original: Catalog): Map<string, LockMode> {
  const strongest = new Map<string, LockMode>();
  for (const { relation, mode } of locks) {
    const object = catalog.get(relation);
    const counts = object?.kind === 'index' && mode === 'AccessExclusiveLock' && original.has(relation);
    const id = counts ? object.owner : relation;
    const table = id === null ? undefined : catalog.get(id);
    if (!table || !lockable.has(table.kind)) continue;
    const held = strongest.get(table.id);
    if (held === undefined || strength(mode) > strength(held)) strongest.set(table.id, mode);
  }
  return strongest;
}

/** Locks as facts: names from `names`, sorted strongest first, then by name. */
export function asTableLocks(locks: Map<string, LockMode>, names: Catalog, original: Catalog): TableLock[] {
  return [...locks]
    .map(([id, mode]) => ({ table: names.get(id)?.name ?? id, mode, existedBefore: original.has(id) }))
    .sort((a, b) => strength(b.mode) - strength(a.mode) || (a.table < b.table ? -1 : 1));
}

/** The locks of `now` that are stronger than what was held before. */
export function addedLocks(held: Map<string, LockMode>, now: Map<string, LockMode>): Map<string, LockMode> {
  return new Map(
    [...now].filter(([id, mode]) => {
      const earlier = held.get(id);
      return earlier === undefined || strength(mode) > strength(earlier);
    }),
  );
}

interface KnownLock {
  relation: string;
  mode: LockMode;
}

function detachLocks(tree: Tree): KnownLock[] {
  const detach = list(tree['cmds'])
    .map((command) => fields(command['AlterTableCmd']))
    .find((command) => command['subtype'] === 'AT_DetachPartition');
  const partition = fields(fields(detach?.['def'])['PartitionCmd']);
  if (!partition['concurrent']) return [];
  return [
    { relation: rangeName(fields(tree['relation'])), mode: 'ShareUpdateExclusiveLock' },
    { relation: rangeName(fields(partition['name'])), mode: 'AccessExclusiveLock' },
  ];
}

function isOff(value: unknown): boolean {
  const { String: text, Integer: number } = fields(value);
  if (number) return !fields(number)['ival'];
  return ['false', 'off'].includes(String(fields(text)['sval']));
}

function vacuumLocks(tree: Tree, allTables: string[]): KnownLock[] {
  const full = list(tree['options'])
    .map((option) => fields(option['DefElem']))
    .some(({ defname, arg }) => defname === 'full' && !isOff(arg));
  const named = list(tree['rels']).map((item) => rangeName(fields(fields(item['VacuumRelation'])['relation'])));
  const mode = full ? 'AccessExclusiveLock' : 'ShareUpdateExclusiveLock';
  return (named.length > 0 ? named : allTables).map((relation) => ({ relation, mode }));
}

function knownLocks({ node, tree }: Statement, allTables: string[]): KnownLock[] {
  const mode = 'ShareUpdateExclusiveLock';
  if (node === 'IndexStmt' && tree['concurrent']) return [{ relation: rangeName(fields(tree['relation'])), mode }];
  if (node === 'DropStmt' && tree['concurrent']) return dropNames(tree).map((relation) => ({ relation, mode }));
  if (node === 'ReindexStmt' && hasOption(tree, 'params', 'concurrently')) {
    return tree['relation'] ? [{ relation: rangeName(fields(tree['relation'])), mode }] : [];
  }
  if (node === 'VacuumStmt' && tree['is_vacuumcmd']) return vacuumLocks(tree, allTables);
  if (node === 'AlterTableStmt') return detachLocks(tree);
  return [];
}

/**
 * Locks of a statement that runs in transactions of its own, where nothing can be read afterwards: PostgreSQL's documented
 * table for CONCURRENTLY and VACUUM, else what the work seen implies. DETACH … CONCURRENTLY shows its second, stronger half.
 */
export function ownTransactionLocks(
  statement: Statement,
  catalog: Catalog,
  seen: Pick<StepTrace, 'rewrites' | 'scans'>,
): Map<string, LockMode> {
  const byName = new Map([...catalog.values()].filter(({ id }) => id.startsWith('relation')).map((o) => [o.name, o]));
  const tables = [...byName.values()].filter(({ kind }) => kind === 'table' || kind === 'materialized view');
  const known = knownLocks(
    statement,
    tables.map(({ name }) => name),
  );
  const locks = new Map<string, LockMode>();
  const add = (name: string, mode: LockMode) => {
    const object = byName.get(name);
    const id = object?.kind === 'index' ? object.owner : object?.id;
    const held = id ? locks.get(id) : undefined;
    if (id && (held === undefined || strength(mode) > strength(held))) locks.set(id, mode);
  };
  for (const { relation, mode } of known) add(relation, mode);
  if (known.length > 0) return locks;
  for (const scan of seen.scans) {
    add(scan.table, scan.inserted + scan.updated + scan.deleted > 0 ? 'RowExclusiveLock' : 'AccessShareLock');
  }
  for (const { table } of seen.rewrites) add(table, 'AccessExclusiveLock');
  return locks;
}
