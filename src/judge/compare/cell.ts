import type { Cell, Field } from '#engine/session.ts';
import { type ArrayItem, parseArray } from './array-text.ts';
import { isNearlyEqual, type NumberValue, numberKey, parseNumber, roundNumber } from './decimal.ts';
import { intervalMicros } from './interval-text.ts';
import { jsonKey } from './json-text.ts';
import { type ValueType, valueType } from './value-type.ts';

/** How the cells of one column are compared. */
export interface CellRule {
  expected: ValueType;
  actual: ValueType;
  /** Decimals that count, for numbers; all of them where absent. */
  decimals: number | undefined;
}

/** The rule for a pair of columns. */
export function cellRule(expected: Field, actual: Field, decimals?: number): CellRule {
  return { expected: valueType(expected.typeOid), actual: valueType(actual.typeOid), decimals };
}

function rounded(value: NumberValue, rule: CellRule): NumberValue {
  return rule.decimals === undefined ? value : roundNumber(value, rule.decimals);
}

function elementRule(rule: CellRule): CellRule {
  const { element } = rule.expected;
  return element ? { ...rule, expected: element, actual: rule.actual.element ?? element } : rule;
}

function itemKey(item: ArrayItem, rule: CellRule): string {
  return Array.isArray(item) ? `[${item.map((inner) => itemKey(inner, rule)).join(',')}]` : cellKey(item, rule);
}

function valueKey(text: string, rule: CellRule): string {
  switch (rule.expected.family) {
    case 'exact':
    case 'float': {
      const number = parseNumber(text);
      return number === null ? text : numberKey(rounded(number, rule));
    }
    case 'boolean':
      return text === 'true' ? 't' : text === 'false' ? 'f' : text;
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      // The session speaks UTC, so a date, a midnight without zone and a midnight with zone are one instant.
      return text.replace(/\+00$/, '').replace(/ 00:00:00$/, '');
    case 'interval':
      return String(intervalMicros(text) ?? text);
    case 'json':
    case 'jsonb':
      return rule.actual.family === 'text' ? text : (jsonKey(text) ?? text);
    case 'array': {
      const items = parseArray(text);
      return items === null ? text : itemKey(items, elementRule(rule));
    }
    case 'text':
    case 'other':
      return text;
  }
}

/** A text that is equal for equal cells, but for binary numbers that differ in their last digits. NULL equals only NULL. */
export function cellKey(cell: Cell, rule: CellRule): string {
  return cell === null ? 'null' : `=${JSON.stringify(valueKey(cell, rule))}`;
}

/** True where cells of the column may be equal without an equal key, because they are binary numbers. */
export function isTolerant(rule: CellRule): boolean {
  if (rule.expected.element) return isTolerant(elementRule(rule));
  const families = [rule.expected.family, rule.actual.family];
  return families.includes('float') && families.every((family) => family === 'float' || family === 'exact');
}

function isSameItem(expected: ArrayItem, actual: ArrayItem, rule: CellRule): boolean {
  if (!Array.isArray(expected) || !Array.isArray(actual)) {
    return !Array.isArray(expected) && !Array.isArray(actual) && isSameCell(expected, actual, rule);
  }
  return (
    expected.length === actual.length &&
    expected.every((item, index) => {
      const other = actual[index];
      return other !== undefined && isSameItem(item, other, rule);
    })
  );
}

/** True where two cells hold the same value. */
export function isSameCell(expected: Cell, actual: Cell, rule: CellRule): boolean {
  if (cellKey(expected, rule) === cellKey(actual, rule)) return true;
  if (expected === null || actual === null || !isTolerant(rule)) return false;
  if (!rule.expected.element) return isNearlyEqual(expected, actual);
  const [a, b] = [parseArray(expected), parseArray(actual)];
  return a !== null && b !== null && isSameItem(a, b, elementRule(rule));
}
