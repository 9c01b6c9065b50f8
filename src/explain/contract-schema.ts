import type { CheckOf } from '#catalog/check.schema.ts';
import { listed } from '#judge/result-words.ts';

function columnSentences(check: CheckOf<'column'>): string[] {
  const name = `${check.table}.${check.column}`;
  if (check.absent) return [`The column ${name} must be gone.`];
  const parts = [
    ...(check.type ? [`of type ${check.type}`] : []),
    ...(check.notNull === undefined ? [] : [check.notNull ? 'NOT NULL' : 'allowing NULL']),
    ...(check.default === undefined
      ? []
      : [
          check.default === 'none'
            ? 'without a default'
            : check.default === 'any'
              ? 'with a default'
              : `with default ${check.default}`,
        ]),
  ];
  return [
    `The table ${check.table} must have a column ${check.column}${parts.length > 0 ? `, ${parts.join(', ')}` : ''}.`,
  ];
}

const constraintWords: Record<CheckOf<'constraint'>['type'], string> = {
  'primary-key': 'a primary key',
  unique: 'a unique constraint',
  'foreign-key': 'a foreign key',
  check: 'a check constraint',
  exclude: 'an exclusion constraint',
  'not-null': 'a NOT NULL constraint',
};

const list = (columns: string[] | undefined) => (columns ? ` (${columns.join(', ')})` : '');

function constraintSentences(check: CheckOf<'constraint'>): string[] {
  const what = `${constraintWords[check.type]}${list(check.columns)}`;
  if (check.absent) return [`No ${what.replace(/^an? /, '')} may be left on ${check.table}.`];
  const parts = [
    ...(check.references ? [`to ${check.references.table}${list(check.references.columns)}`] : []),
    ...(check.onDelete ? [`on delete ${check.onDelete.replace('-', ' ')}`] : []),
    ...(check.deferrable === undefined ? [] : [check.deferrable ? 'deferrable' : 'not deferrable']),
  ];
  const words = `The table ${check.table} must have ${what}${parts.length > 0 ? ` ${parts.join(', ')}` : ''}`;
  return [
    `${words}${check.validated && check.type !== 'primary-key' && check.type !== 'unique' ? ', validated against the rows already there' : ''}.`,
  ];
}

function indexSentences(check: CheckOf<'index'>): string[] {
  const { table } = check;
  const shape = [
    ...(check.columns ? [`${check.exactly ? 'on exactly' : 'beginning with'} ${check.columns.join(', ')}`] : []),
    ...(check.carries ? [`holding ${listed(check.carries)}`] : []),
    ...(check.method ? [`of kind ${check.method}`] : []),
    ...(check.partial === undefined ? [] : [check.partial ? 'over part of the rows only' : 'over all rows']),
  ];
  const kind =
    check.unique === undefined ? 'an index' : check.unique ? 'a unique index' : 'an index that is not unique';
  const asked = shape.length > 0 || check.unique !== undefined;
  return [
    ...(asked ? [`The table ${table} must have ${kind}${shape.length > 0 ? ` ${shape.join(', ')}` : ''}.`] : []),
    ...(check.maxNew === undefined
      ? []
      : [
          check.maxNew === 0
            ? `Make no new index on ${table}.`
            : `Make at most ${check.maxNew} new ${check.maxNew === 1 ? 'index' : 'indexes'} on ${table}.`,
        ]),
    ...(check.noRedundant ? [`No index on ${table} may do what another one does already.`] : []),
    // Which ones is what the learner has to find out, so they are not named here.
    ...(check.gone.length > 0 ? [`Every needless index on ${table} must be gone.`] : []),
    ...(check.kept.length > 0
      ? [
          check.maxNew === 0
            ? `Every index on ${table} that is needed must stay.`
            : `Every index on ${table} that is needed must stay, or be replaced by one that serves the same.`,
        ]
      : []),
  ];
}

/** Sentences for checks of columns, constraints and indexes. */
export const schemaSentences = {
  column: columnSentences,
  constraint: constraintSentences,
  index: indexSentences,
};
