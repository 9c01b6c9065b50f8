import type { PlanNode } from '#observe/facts.ts';
import { walkBrackets } from '#sql/plan-text/bracket-state.ts';
import { textOf } from './plan-property.ts';

/** A condition that a btree index on its column can look up. */
export interface Lookup {
  /** The column as SQL writes it, in quotes where it needs them. */
  column: string;
  /** True for equality, which may come before others in an index. */
  isEqual: boolean;
}

const name = '(?:"(?:[^"]|"")+"|[a-z_][\\w$]*)';
const side = new RegExp(`^(?:(${name})\\.)?(${name})$`);
const cast = '(?:::[a-z][\\w ]*(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[\\])?)?';
const constant = new RegExp(
  `^\\(?(?:-?\\d+(?:\\.\\d+)?|'(?:[^']|'')*'|\\$\\d+|true|false|\\((?:InitPlan|SubPlan) \\d+\\)\\.col\\d+)\\)?${cast}$`,
);

function isWrapped(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  let closed = -1;
  walkBrackets(text, (sign, at, depth) => {
    if (sign === ')' && depth === 0 && closed < 0) closed = at;
  });
  return closed === text.length - 1;
}

function unwrapped(text: string): string {
  return isWrapped(text) ? unwrapped(text.slice(1, -1).trim()) : text;
}

function splitAt(text: string, word: string): string[] {
  const places: number[] = [];
  walkBrackets(text, (_, at, depth) => {
    if (depth === 0 && text.startsWith(word, at)) places.push(at);
  });
  const starts = [0, ...places.map((at) => at + word.length)];
  return starts.map((start, part) => text.slice(start, places[part] ?? text.length).trim());
}

/** The parts of a condition that EXPLAIN joined with AND. */
export function conjuncts(condition: string): string[] {
  const inner = unwrapped(condition.trim());
  const parts = splitAt(inner, ' AND ');
  return parts.length === 1 ? [inner] : parts.flatMap(conjuncts);
}

/** A side that is a plain column of the scanned table, else null. Columns of others carry another name before the dot. */
function ownColumn(text: string, alias: string): string | null {
  const [, owner, column] = side.exec(text) ?? [];
  if (!column || /^(?:true|false|null)$/i.test(column)) return null;
  return owner === undefined || owner.replaceAll('"', '') === alias ? column : null;
}

/** True for what does not change while one run of the scan lasts. */
function isGiven(text: string, alias: string): boolean {
  const [, owner] = side.exec(text) ?? [];
  return constant.test(text) || (owner !== undefined && owner.replaceAll('"', '') !== alias);
}

/** Reads one condition on a scan; null where no btree index on a plain column can look it up. */
export function lookupOf(condition: string, alias: string): Lookup | null {
  const text = unwrapped(condition);
  const nullColumn = /^(.+) IS NULL$/.exec(text)?.[1];
  if (nullColumn) {
    const column = ownColumn(nullColumn, alias);
    return column === null ? null : { column, isEqual: true };
  }
  for (const operator of [' = ', ' < ', ' > ', ' <= ', ' >= ']) {
    const [left, right, ...more] = splitAt(text, operator);
    if (left === undefined || right === undefined || more.length > 0) continue;
    const isEqual = operator === ' = ';
    const column = ownColumn(left, alias);
    if (column !== null && isGiven(right, alias)) return { column, isEqual };
    const turned = ownColumn(right, alias);
    if (turned !== null && isGiven(left, alias)) return { column: turned, isEqual };
  }
  return null;
}

/** The columns of an index that looks up all of a condition: equalities first, at most one range. Null where none does. */
export function indexColumns(condition: string, alias: string): string[] | null {
  const lookups = conjuncts(condition).map((part) => lookupOf(part, alias));
  if (lookups.some((lookup) => lookup === null)) return null;
  const found = lookups.flatMap((lookup) => (lookup ? [lookup] : []));
  const equal = found.filter(({ isEqual }) => isEqual).map(({ column }) => column);
  const ranges = [...new Set(found.filter(({ isEqual }) => !isEqual).map(({ column }) => column))];
  if (ranges.length > 1) return null;
  return [...new Set([...equal, ...ranges])];
}

/** A name as SQL writes it. */
export function sqlName(plain: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(plain) ? plain : `"${plain.replaceAll('"', '""')}"`;
}

/** The scanned table as SQL writes it, with its schema where the plan tells it and it is not `public`. */
export function sqlTable(node: PlanNode): string {
  const schema = textOf(node, 'Schema');
  const table = sqlName(textOf(node, 'Relation Name'));
  return schema === '' || schema === 'public' ? table : `${sqlName(schema)}.${table}`;
}
