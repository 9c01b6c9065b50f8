import { type CheckOf, ownQuery } from '#catalog/check.schema.ts';
import { queryName } from '#judge/operand-name.ts';
import { listed } from '#judge/result-words.ts';

const before: Record<CheckOf<'plan'>['after'], string> = {
  nothing: '',
  analyze: ', after ANALYZE',
  vacuum: ', after VACUUM',
};

function planSentencesOf(check: CheckOf<'plan'>): string[] {
  const { usesIndexOn: index } = check;
  const parts = [
    ...(check.noSequentialScan.length > 0 ? [`must not read all of ${listed(check.noSequentialScan, 'or')}`] : []),
    ...(index ? [`must use an index on ${index.table} beginning with ${listed(index.columns)}`] : []),
    ...(check.hasNode.length > 0 ? [`must have ${listed(check.hasNode)} in its plan`] : []),
    ...(check.noNode.length > 0 ? [`must not have ${listed(check.noNode, 'or')} in its plan`] : []),
    ...(check.heapFetches === undefined
      ? []
      : [`must visit the table for at most ${check.heapFetches} rows of an index-only scan`]),
    ...(check.maxRowsRemoved === undefined ? [] : [`may throw away at most ${check.maxRowsRemoved} rows by filter`]),
    ...(check.noSort ? ['must not sort'] : []),
    ...(check.noSpill ? ['must write no temporary files'] : []),
    ...(check.estimate
      ? [`must expect the rows it reads from ${check.estimate.table} within a factor of ${check.estimate.within}`]
      : []),
  ];
  if (parts.length === 0) return [];
  return [`Once your script has run${before[check.after]}, ${queryName(check.query)} ${parts.join(', ')}.`];
}

function costSentences(check: CheckOf<'cost'>): string[] {
  const limits = [
    ...(check.maxRatio === undefined
      ? []
      : [
          `at most ${Number((check.maxRatio * 100).toPrecision(3))} % of the pages ${check.query === ownQuery ? 'the query that was there reads' : 'it reads now'}`,
        ]),
    ...(check.maxBuffers === undefined ? [] : [`at most ${check.maxBuffers.toLocaleString('en-US')} pages`]),
  ];
  if (limits.length === 0) return [];
  return [`Once your script has run${before[check.after]}, ${queryName(check.query)} may read ${listed(limits)}.`];
}

const sized: Record<CheckOf<'size'>['of'], (table: string) => string> = {
  'new-indexes': (table) => `The new indexes on ${table}`,
  indexes: (table) => `All indexes on ${table} together`,
  table: (table) => `The table ${table}`,
};

/** Sentences for checks of plans, cost and size. */
export const planSentences = {
  plan: planSentencesOf,
  cost: costSentences,
  size: (check: CheckOf<'size'>): string[] => [
    `${sized[check.of](check.table)} may take at most ${check.maxRatio} times the space the reference solution takes.`,
  ],
  ablation: (check: CheckOf<'ablation'>): string[] => [
    `Every new index on ${check.table} must be used by ${listed(check.queries.map(queryName), 'or')}.`,
  ],
};
