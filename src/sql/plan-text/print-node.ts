import type { PlanNode } from './plan-document.ts';

function text(node: PlanNode, property: string): string {
  const value = node[property];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A name as EXPLAIN prints it, in quotes where SQL needs them. */
export function printedName(plain: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(plain) ? plain : `"${plain.replaceAll('"', '""')}"`;
}

const aggregates: Record<string, string> = { Plain: '', Sorted: 'Group', Hashed: 'Hash', Mixed: 'Mixed' };

function kind(node: PlanNode): string {
  const type = node['Node Type'];
  const join = text(node, 'Join Type');
  if (/ Join$|^Nested Loop$/.test(type)) {
    if (join === '' || join === 'Inner') return type;
    return type === 'Nested Loop' ? `${type} ${join} Join` : type.replace(/ Join$/, ` ${join} Join`);
  }
  if (type === 'Aggregate') {
    const part = text(node, 'Partial Mode');
    return `${part === 'Simple' || part === '' ? '' : `${part} `}${aggregates[text(node, 'Strategy')] ?? ''}Aggregate`;
  }
  if (type === 'SetOp') return `${text(node, 'Strategy') === 'Hashed' ? 'Hash' : ''}SetOp ${text(node, 'Command')}`;
  if (type === 'ModifyTable') return text(node, 'Operation');
  if (type === 'Custom Scan') return `Custom Scan (${text(node, 'Custom Plan Provider')})`;
  return type;
}

/** What a node reads or writes, as ` on public.orders o`; `property` names the table where that is not the relation. */
export function printedTarget(node: Record<string, unknown>): string {
  const name = ['Relation Name', 'Function Name', 'Table Function Name', 'CTE Name', 'Tuplestore Name']
    .map((property) => node[property])
    .find((value) => typeof value === 'string');
  const alias = typeof node['Alias'] === 'string' ? node['Alias'] : null;
  if (name === undefined) return alias === null ? '' : ` on ${printedName(alias)}`;
  const schema = typeof node['Schema'] === 'string' ? `${printedName(node['Schema'])}.` : '';
  return ` on ${schema}${printedName(name)}${alias === null || alias === name ? '' : ` ${printedName(alias)}`}`;
}

function index(node: PlanNode): string {
  if (node['Index Name'] === undefined) return '';
  const name = printedName(text(node, 'Index Name'));
  if (node['Node Type'] === 'Bitmap Index Scan') return ` on ${name}`;
  return `${text(node, 'Scan Direction') === 'Backward' ? ' Backward' : ''} using ${name}`;
}

const fixed = (value: unknown, digits: number): string => Number(value).toFixed(digits);

/** Rows have two decimals since PostgreSQL 18, which tells with each node whether it is disabled. */
function ran(node: Record<string, unknown>, digits: number): string {
  const time =
    node['Actual Total Time'] === undefined
      ? ''
      : `time=${fixed(node['Actual Startup Time'], 3)}..${fixed(node['Actual Total Time'], 3)} `;
  return `actual ${time}rows=${fixed(node['Actual Rows'], digits)} loops=${String(node['Actual Loops'])}`;
}

const rowDigits = (node: PlanNode): number => (node['Disabled'] === undefined ? 0 : 2);

/** `actual time=… rows=… loops=…` of one worker. */
export function workerRun(worker: Record<string, unknown>, node: PlanNode): string {
  return ran(worker, rowDigits(node));
}

/** The line of a node without its arrow. */
export function nodeTitle(node: PlanNode): string {
  const cost =
    node['Total Cost'] === undefined
      ? ''
      : `  (cost=${fixed(node['Startup Cost'], 2)}..${fixed(node['Total Cost'], 2)} rows=${text(node, 'Plan Rows')} width=${text(node, 'Plan Width')})`;
  const actual =
    node['Actual Loops'] === undefined
      ? ''
      : node['Actual Loops'] === 0
        ? ' (never executed)'
        : ` (${ran(node, rowDigits(node))})`;
  const name = `${node['Parallel Aware'] === true ? 'Parallel ' : ''}${node['Async Capable'] === true ? 'Async ' : ''}${kind(node)}`;
  return `${name}${index(node)}${printedTarget(node)}${cost}${actual}`;
}
