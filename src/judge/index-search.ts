import type { CheckOf } from '#catalog/check.schema.ts';
import type { IndexFact } from '#observe/schema-facts.ts';
import type { Finding } from './finding.ts';
import { askedKey } from './index-expression.ts';
import { carriedColumns, compareKeys } from './index-shape.ts';
import { listed } from './result-words.ts';

type IndexCheck = CheckOf<'index'>;

/** A finding and the index it speaks of. */
export interface IndexFinding {
  finding: Finding;
  index?: string;
}

function fail(id: string, message: string, index?: IndexFact): IndexFinding {
  const finding: Finding = { id, kind: 'index', severity: 'fail', message };
  return index ? { finding, index: index.name } : { finding };
}

/** True where the check asks for an index to be there, beside limits on the others. */
export function asksForShape(check: IndexCheck): boolean {
  const { columns, carries, unique, method, partial } = check;
  return [columns, carries, unique, method, partial].some((setting) => setting !== undefined);
}

function words(check: IndexCheck): string {
  const kind = [
    check.unique ? 'unique ' : '',
    check.partial ? 'partial ' : '',
    check.method ? `${check.method} ` : '',
  ].join('');
  return `${kind}index on ${check.table}${check.columns ? ` (${check.columns.join(', ')})` : ''}`;
}

function shown(index: IndexFact): string {
  return `${index.name} (${index.keys.map((key, at) => `${key}${index.descending[at] ? ' desc' : ''}`).join(', ')})`;
}

function absent(check: IndexCheck, indexes: IndexFact[]): IndexFinding {
  const asked = (check.columns ?? []).map(askedKey);
  const valid = indexes.filter((index) => index.valid);
  const reordered =
    asked.length > 0 ? valid.find((index) => compareKeys(asked, index, check.exactly) === 'order') : undefined;
  if (reordered) {
    const message = `${shown(reordered)} has the right columns in another order. The task needs (${(check.columns ?? []).join(', ')}): an index is searched from its first column on.`;
    return fail('index.column-order', message, reordered);
  }
  const has = valid.length > 0 ? `It has ${listed(valid.map(shown))}.` : 'It has none.';
  return fail('index.missing', `There is no ${words(check)}. ${has}`);
}

/** What keeps every index of a table from being the one asked, or nothing where one is. Tells of the index that came nearest. */
export function searchShape(check: IndexCheck, indexes: IndexFact[]): IndexFinding | undefined {
  const asked = (check.columns ?? []).map(askedKey);
  const keyed = indexes.filter(
    (index) => check.columns === undefined || compareKeys(asked, index, check.exactly) === 'same',
  );
  if (keyed.length === 0) return absent(check, indexes);
  const steps: { keep: (index: IndexFact) => boolean; say: (index: IndexFact) => IndexFinding }[] = [
    {
      keep: (index) => check.method === undefined || index.method === check.method,
      say: (index) =>
        fail(
          'index.missing',
          `${shown(index)} is a ${index.method} index; the task asks for ${check.method ?? ''}.`,
          index,
        ),
    },
    {
      keep: (index) => check.unique === undefined || index.unique === check.unique,
      say: (index) =>
        fail(
          'index.missing',
          `${shown(index)} is ${index.unique ? '' : 'not '}unique, and the task asks for one that ${check.unique ? 'is' : 'is not'}.`,
          index,
        ),
    },
    {
      keep: (index) => check.partial !== true || index.predicate !== null,
      say: (index) =>
        fail(
          'index.not-partial',
          `${shown(index)} covers every row of ${check.table}; the task asks for one over some rows only. Add WHERE.`,
          index,
        ),
    },
    {
      keep: (index) => check.partial !== false || index.predicate === null,
      say: (index) =>
        fail(
          'index.missing',
          `${shown(index)} covers only rows where ${index.predicate ?? ''}; the task asks for one over all rows.`,
          index,
        ),
    },
    {
      keep: (index) => (check.carries ?? []).every((column) => carriedColumns(index).includes(column.toLowerCase())),
      say: (index) => {
        const lacks = (check.carries ?? []).filter((column) => !carriedColumns(index).includes(column.toLowerCase()));
        return fail(
          'index.include',
          `${shown(index)} does not carry ${listed(lacks)}, so the query must still visit the table. Add INCLUDE.`,
          index,
        );
      },
    },
    {
      keep: (index) => index.valid,
      say: (index) =>
        fail(
          'index.invalid',
          `${shown(index)} is marked invalid: its build failed, and no query uses it. Drop it and build it again.`,
          index,
        ),
    },
  ];
  let left = keyed;
  for (const step of steps) {
    const kept = left.filter(step.keep);
    const [nearest] = left;
    if (kept.length === 0 && nearest) return step.say(nearest);
    left = kept;
  }
  return undefined;
}
