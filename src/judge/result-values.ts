import type { Cell } from '#engine/session.ts';
import type { CellRule } from './compare/cell.ts';
import { compareNumbers, type Decimal, parseNumber, roundNumber } from './compare/decimal.ts';

/** Why cells of rows that agree by key hold other values. */
export type ValueDiagnosis =
  'null-values' | 'rounding' | 'integer-division' | 'multiplied' | 'wrong-aggregate' | 'spelling' | 'wrong-values';

/** A cell that should hold `wanted` and holds `found`. */
export interface CellChange {
  rule: CellRule;
  wanted: Cell;
  found: Cell;
}

function decimalOf(cell: Cell): Decimal | null {
  const number = cell === null ? null : parseNumber(cell);
  return typeof number === 'string' ? null : number;
}

function isRounded(wanted: Decimal, found: Decimal): boolean {
  const decimals = Math.max(0, Math.min(wanted.scale, found.scale));
  return compareNumbers(roundNumber(wanted, decimals), roundNumber(found, decimals)) === 0;
}

function isCutToInteger(wanted: Decimal, found: Decimal): boolean {
  if (wanted.scale <= 0 || found.scale > 0) return false;
  return wanted.coefficient / 10n ** BigInt(wanted.scale) === found.coefficient * 10n ** BigInt(-found.scale);
}

function isMultiple(wanted: Decimal, found: Decimal): boolean {
  const scale = Math.max(wanted.scale, found.scale);
  const [base, times] = [wanted, found].map((value) => value.coefficient * 10n ** BigInt(scale - value.scale));
  return base !== undefined && times !== undefined && base !== 0n && times % base === 0n && times / base > 1n;
}

/** The one cause that explains every changed cell; `multiplied` only where the query joins. */
export function diagnoseValues(changes: CellChange[], joins: boolean): ValueDiagnosis {
  if (changes.every(({ wanted, found }) => (wanted === null) !== (found === null))) return 'null-values';
  const numbers = changes.flatMap(({ rule, wanted, found }) => {
    const isNumber = rule.expected.family === 'exact' || rule.expected.family === 'float';
    const [a, b] = [decimalOf(wanted), decimalOf(found)];
    return isNumber && a && b ? [{ wanted: a, found: b }] : [];
  });
  if (numbers.length === changes.length) {
    if (numbers.every(({ wanted, found }) => isRounded(wanted, found))) return 'rounding';
    if (numbers.every(({ wanted, found }) => isCutToInteger(wanted, found))) return 'integer-division';
    if (joins && numbers.every(({ wanted, found }) => isMultiple(wanted, found))) return 'multiplied';
    return 'wrong-aggregate';
  }
  const plain = (cell: Cell) => cell?.trim().toLowerCase();
  return changes.every(({ wanted, found }) => plain(wanted) === plain(found)) ? 'spelling' : 'wrong-values';
}
