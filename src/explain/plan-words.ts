import type { PlanNode } from '#observe/facts.ts';
import { textOf } from './plan-property.ts';

const aggregates: Record<string, string> = {
  Hashed: 'HashAggregate',
  Sorted: 'GroupAggregate',
  Mixed: 'MixedAggregate',
};

/** A node's name as EXPLAIN prints it in text: with the kind of join, of grouping, of write, and the direction. */
export function stepName(node: PlanNode): string {
  const part = { Partial: 'Partial ', Finalize: 'Finalize ' }[textOf(node, 'Partial Mode')] ?? '';
  return `${node['Parallel Aware'] === true ? 'Parallel ' : ''}${part}${kindOf(node)}`;
}

function kindOf(node: PlanNode): string {
  const type = node['Node Type'];
  const join = textOf(node, 'Join Type') || 'Inner';
  if (join !== 'Inner' && / (Join|Loop)$/.test(type)) {
    return type === 'Nested Loop' ? `Nested Loop ${join} Join` : type.replace(/ Join$/, ` ${join} Join`);
  }
  if (type === 'Aggregate') return aggregates[textOf(node, 'Strategy')] ?? type;
  if (type === 'ModifyTable') return textOf(node, 'Operation') || type;
  if (type === 'SetOp')
    return `${textOf(node, 'Strategy') === 'Hashed' ? 'Hash' : ''}SetOp ${textOf(node, 'Command')}`.trim();
  return node['Scan Direction'] === 'Backward' ? `${type} Backward` : type;
}

const meanings: Record<string, string> = {
  'Seq Scan': 'Reads every page of the table.',
  'Index Scan': 'Finds entries in the index, then visits the table for each row.',
  'Index Only Scan': 'Answers from the index; visits the table only for pages not yet marked by VACUUM.',
  'Bitmap Heap Scan': 'Visits the pages that the bitmap names, each once, in their order on disk.',
  'Bitmap Index Scan': 'Collects the places of matching rows from the index.',
  BitmapAnd: 'Keeps places that all bitmaps name.',
  BitmapOr: 'Keeps places that any bitmap names.',
  'Nested Loop': 'Runs its second input once for each row of the first.',
  'Hash Join': 'Looks each row of the first input up in a hash table made of the second.',
  'Merge Join': 'Walks through two sorted inputs side by side.',
  Hash: 'Builds a hash table of its input.',
  Sort: 'Sorts its whole input before the first row leaves.',
  'Incremental Sort': 'Sorts group by group, as the input comes partly sorted.',
  Aggregate: 'Counts, sums or groups its input.',
  WindowAgg: 'Computes window functions over its sorted input.',
  Limit: 'Stops as soon as it has enough rows.',
  Unique: 'Drops repeats from a sorted input.',
  Materialize: 'Keeps its input in memory, to read it again.',
  Memoize: 'Remembers results for keys it has seen.',
  'CTE Scan': 'Reads the result of a common table expression.',
  'WorkTable Scan': 'Reads the rows of the previous round of a recursion.',
  'Recursive Union': 'Repeats its second input until no new rows come.',
  'Subquery Scan': 'Passes on the rows of a subquery.',
  'Function Scan': 'Reads the rows of a function.',
  'Values Scan': 'Reads rows written in the query.',
  Append: 'Reads its inputs one after the other.',
  'Merge Append': 'Merges sorted inputs into one.',
  ModifyTable: 'Writes the rows that come from below.',
  LockRows: 'Locks each row for this transaction.',
  Result: 'Computes a row without reading a table.',
  SetOp: 'Compares two inputs row by row.',
  Gather: 'Collects rows from parallel workers.',
  'Gather Merge': 'Merges the sorted rows of parallel workers.',
  Group: 'Keeps one row of each group of its sorted input.',
  ProjectSet: 'Computes functions that give several rows each.',
  'Sample Scan': 'Reads a sample of the table’s pages or rows.',
  'Tid Scan': 'Visits rows by their place in the table.',
  'Tid Range Scan': 'Reads the pages between two places in the table.',
  'Table Function Scan': 'Reads the rows of JSON_TABLE or XMLTABLE.',
  'Named Tuplestore Scan': 'Reads the rows that a statement changed, for its trigger.',
  'Foreign Scan': 'Reads from another server.',
  'Custom Scan': 'Belongs to an extension.',
  None: 'Nothing ran.',
};

/** One sentence on what a node does, or empty for a rare one. */
export function stepMeaning(node: PlanNode): string {
  return meanings[node['Node Type']] ?? '';
}

const conditionNames = [
  'Index Cond',
  'Recheck Cond',
  'Filter',
  'Join Filter',
  'Hash Cond',
  'Merge Cond',
  'One-Time Filter',
  'TID Cond',
  'Order By',
  'Sort Key',
  'Presorted Key',
  'Group Key',
  'Cache Key',
  'Window',
  'Run Condition',
  'Cache Mode',
  'Conflict Resolution',
  'Conflict Arbiter Indexes',
  'Sampling Method',
  'Output',
];

/** The conditions and keys of a node, in a fixed order. */
export function stepConditions(node: PlanNode): { name: string; text: string }[] {
  return conditionNames.flatMap((name) => {
    const value = node[name];
    const text = Array.isArray(value) ? value.map(String).join(', ') : textOf(node, name);
    return text === '' ? [] : [{ name, text }];
  });
}
