import { counted, listed, rowText } from './result-words.ts';
import type { StateDifference } from './state-difference.ts';

/** Rows that go into a finding's details, at most, for each side. */
const rowsKept = 20;

function rowWords(difference: StateDifference): string {
  const { missing = [], extra = [] } = difference;
  const [lacks, over] = [missing[0], extra[0]];
  if (lacks && over) {
    const number = Math.max(missing.length, extra.length);
    const subject =
      number === 1 ? '1 row is not as it should be' : `${counted(number, 'row')} are not as they should be`;
    return `${subject}: found ${rowText(over)}, expected ${rowText(lacks)}`;
  }
  if (lacks)
    return `${counted(missing.length, 'row')} ${missing.length === 1 ? 'is' : 'are'} missing, such as ${rowText(lacks)}`;
  return `${counted(extra.length, 'row')} should not be there, such as ${rowText(over ?? [])}`;
}

/** What is wrong with a table, in one sentence. */
export function differenceWords(table: string, difference: StateDifference): string {
  const { expectedCount, actualCount, changedColumns = [] } = difference;
  if (difference.missing) return `In table ${table}, ${rowWords(difference)}.`;
  if (expectedCount !== actualCount) {
    return `Table ${table} holds ${counted(actualCount, 'row')}; it should hold ${expectedCount.toLocaleString('en-US')}.`;
  }
  const where = changedColumns.length > 0 ? ` in ${listed(changedColumns)}` : '';
  return `Table ${table} holds the right number of rows with other values${where}.`;
}

/** Facts for a picture of the difference. */
export function differenceDetails(table: string, difference: StateDifference): Record<string, unknown> {
  const { columns, missing, extra, expectedCount, actualCount, changedColumns } = difference;
  return {
    table,
    columns,
    expectedCount,
    actualCount,
    ...(missing ? { missing: missing.slice(0, rowsKept), missingCount: missing.length } : {}),
    ...(extra ? { extra: extra.slice(0, rowsKept), extraCount: extra.length } : {}),
    ...(changedColumns ? { changedColumns } : {}),
  };
}
