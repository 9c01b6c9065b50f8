import type { CheckOf } from '#catalog/check.schema.ts';
import type { SizeFact } from '#observe/facts.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { counted } from './result-words.ts';
import { observed } from './schema-lookup.ts';
import { placeOfIndex, placeOfTable } from './schema-place.ts';

type SizeCheck = CheckOf<'size'>;

const pageBytes = 8_192;

/** Bytes that count for the check; 0 where the table or its indexes do not exist. */
export function countedBytes(check: Pick<SizeCheck, 'of' | 'table'>, sizes: SizeFact): number {
  if (check.of === 'table') return sizes.tables[check.table] ?? 0;
  return Object.values(sizes.indexes)
    .filter((index) => index.table === check.table && (check.of === 'indexes' || index.isNew))
    .reduce((sum, index) => sum + index.bytes, 0);
}

const subjects: Record<SizeCheck['of'], (table: string) => string> = {
  'new-indexes': (table) => `The new indexes on ${table} take`,
  indexes: (table) => `The indexes on ${table} take`,
  table: (table) => `Table ${table} takes`,
};

/** Whole pages: a limit is no page more than what still passes. */
function pages(bytes: number): string {
  return counted(Math.floor(bytes / pageBytes), 'page');
}

/** Pages of what the script made, as a multiple of what the reference solution's takes. */
export const sizeKind: CheckKind<'size'> = {
  kind: 'size',
  needs: () => [{ fact: 'sizes' }],
  judge(check, facts, context) {
    const bytes = countedBytes(check, observed(facts.sizes, 'sizes'));
    const reference = countedBytes(check, observed(context.bundle.reference.facts.sizes, 'sizes of the reference'));
    const limit = Math.floor(reference * check.maxRatio);
    if (bytes <= limit) return { findings: [] };
    const message = `${subjects[check.of](check.table)} ${pages(bytes)}; the task allows ${pages(limit)}, and the reference solution needs ${pages(reference)}.`;
    const place = check.of === 'table' ? placeOfTable(context, check.table) : placeOfIndex(context, check.table);
    const details = { bytes, limit, reference };
    const finding: Finding = { id: 'size.too-large', kind: 'size', severity: 'fail', message, details, ...place };
    return { findings: [finding] };
  },
};
