import type { ColumnFact, RelationFact } from '#observe/schema-facts.ts';
import type { CheckOf } from '#catalog/check.schema.ts';
import type { CheckKind } from './check-kind.ts';
import { isDefault } from './column-default.ts';
import { isSameType } from './column-type.ts';
import type { Finding } from './finding.ts';
import { listed } from './result-words.ts';
import { columnOf, relationOf, schemaAfter } from './schema-lookup.ts';
import { type Place, placeOfTable } from './schema-place.ts';

type ColumnCheck = CheckOf<'column'>;

function missing(check: ColumnCheck, relation: RelationFact | undefined): Finding {
  const has = relation && listed(relation.columns.map((column) => column.name));
  const message = relation
    ? `Table ${check.table} has no column ${check.column}. It has ${has ?? ''}.`
    : `There is no table ${check.table}, so it has no column ${check.column}.`;
  return { id: 'column.missing', kind: 'column', severity: 'fail', message };
}

function nullable(name: string, relation: RelationFact, column: ColumnFact, asked: boolean): string {
  if (!asked) return `Column ${name} refuses NULL, and the task wants NULL allowed.`;
  const pending = relation.constraints.some(
    (constraint) => constraint.type === 'not-null' && constraint.columns[0] === column.name && !constraint.validated,
  );
  return pending
    ? `Column ${name} refuses new NULLs, but old rows were never checked. Validate its NOT NULL constraint.`
    : `Column ${name} still accepts NULL, and the task wants a value in every row.`;
}

function defaultWords(name: string, column: ColumnFact, asked: string): string {
  const has = column.default === null ? 'has no default' : `has the default ${column.default}`;
  if (asked === 'none') return `Column ${name} ${has}; the task wants none.`;
  return `Column ${name} ${has}; the task asks for ${asked === 'any' ? 'one' : asked}.`;
}

function judgeColumn(check: ColumnCheck, relation: RelationFact, column: ColumnFact): Finding[] {
  const name = `${check.table}.${check.column}`;
  const findings: Finding[] = [];
  const fail = (id: string, message: string) => findings.push({ id, kind: 'column', severity: 'fail', message });
  if (check.type !== undefined && !isSameType(check.type, column.type)) {
    fail('column.type', `Column ${name} is ${column.type}; the task asks for ${check.type}.`);
  }
  if (check.notNull !== undefined && check.notNull !== column.notNull) {
    fail('column.nullable', nullable(name, relation, column, check.notNull));
  }
  const filled = column.identity !== '' && check.default === 'any';
  if (check.default !== undefined && !filled && !isDefault(check.default, column.default)) {
    fail('column.default', defaultWords(name, column, check.default));
  }
  return findings;
}

/** A column as the catalog shows it: there or gone, its type, NULL, its default. */
export const columnKind: CheckKind<'column'> = {
  kind: 'column',
  needs: () => [{ fact: 'schema' }],
  judge(check, facts, context) {
    const relation = relationOf(schemaAfter(facts), check.table);
    const column = relation && columnOf(relation, check.column);
    const place: Place = placeOfTable(context, check.table);
    const findings = ((): Finding[] => {
      if (check.absent) {
        const message = `Column ${check.table}.${check.column} is still there, and the task wants it gone.`;
        return column ? [{ id: 'column.present', kind: 'column', severity: 'fail', message }] : [];
      }
      return relation && column ? judgeColumn(check, relation, column) : [missing(check, relation)];
    })();
    return { findings: findings.map((finding) => ({ ...finding, ...place })) };
  },
};
