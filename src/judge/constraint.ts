import type { CheckOf } from '#catalog/check.schema.ts';
import type { RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import type { CheckKind } from './check-kind.ts';
import { actsRight, coversColumns, hasColumns, pointsRight, type Rule, rulesOf } from './constraint-match.ts';
import type { Finding } from './finding.ts';
import { listed } from './result-words.ts';
import { relationOf, schemaAfter } from './schema-lookup.ts';
import { placeOfTable } from './schema-place.ts';

type ConstraintCheck = CheckOf<'constraint'>;

const names: Record<ConstraintCheck['type'], string> = {
  'primary-key': 'primary key',
  unique: 'unique constraint',
  'foreign-key': 'foreign key',
  check: 'CHECK constraint',
  exclude: 'exclusion constraint',
  'not-null': 'NOT NULL',
};

const actions: Record<string, string> = {
  'no-action': 'refuses the delete (NO ACTION)',
  restrict: 'refuses the delete (RESTRICT)',
  cascade: 'deletes the rows that point to it (CASCADE)',
  'set-null': 'sets the reference to NULL (SET NULL)',
  'set-default': 'sets the reference to its default (SET DEFAULT)',
};

function subject(check: ConstraintCheck): string {
  const columns = check.columns ? ` on ${check.table} (${check.columns.join(', ')})` : ` on ${check.table}`;
  const target = check.references ? ` to ${check.references.table}` : '';
  return `${names[check.type]}${columns}${target}`;
}

function fail(id: string, message: string): Finding {
  return { id, kind: 'constraint', severity: 'fail', message };
}

function missing(check: ConstraintCheck, relation: RelationFact | undefined, rules: Rule[]): Finding {
  if (!relation)
    return fail('constraint.missing', `There is no table ${check.table}, so there is no ${subject(check)}.`);
  if (!hasColumns(check, relation)) {
    const has = listed(relation.columns.map((column) => column.name));
    return fail('constraint.missing', `There is no ${subject(check)}: ${check.table} has only the columns ${has}.`);
  }
  const near =
    rules.find((rule) => coversColumns(check, rule)) ??
    rules.find((rule) => check.type !== 'not-null' && rule.columns.length > 0);
  if (!near) return fail('constraint.missing', `There is no ${subject(check)}.`);
  const points = near.references
    ? ` and points to ${near.references.table} (${near.references.columns.join(', ')})`
    : '';
  return fail(
    'constraint.missing',
    `There is no ${subject(check)}. ${near.name} is on (${near.columns.join(', ')})${points}.`,
  );
}

function judgePresent(check: ConstraintCheck, schema: SchemaFact): Finding | undefined {
  const relation = relationOf(schema, check.table);
  const rules = relation ? rulesOf(schema, relation, check.type) : [];
  const placed = rules.filter((rule) => coversColumns(check, rule) && pointsRight(check, rule));
  if (placed.length === 0) return missing(check, relation, rules);
  const acting = placed.filter((rule) => actsRight(check, rule));
  const [first] = placed;
  if (acting.length === 0) {
    const does = actions[first?.onDelete ?? ''] ?? 'does nothing';
    const wants = actions[check.onDelete ?? ''] ?? 'does nothing';
    return fail(
      'constraint.action',
      `When its parent is deleted, the ${subject(check)} ${does}; the task wants one that ${wants}.`,
    );
  }
  const deferred = acting.filter((rule) => check.deferrable === undefined || rule.deferrable === check.deferrable);
  if (deferred.length === 0) {
    const wants = check.deferrable ? 'be deferrable' : 'not be deferrable';
    return fail('constraint.missing', `The ${subject(check)} is there, but it must ${wants}.`);
  }
  if (check.validated && !deferred.some((rule) => rule.validated)) {
    const message = `The ${subject(check)} is there, but old rows were never checked against it. Run ALTER TABLE ${check.table} VALIDATE CONSTRAINT ${deferred[0]?.name ?? ''}.`;
    return fail('constraint.not-validated', message);
  }
  return undefined;
}

function judgeAbsent(check: ConstraintCheck, schema: SchemaFact): Finding | undefined {
  const relation = relationOf(schema, check.table);
  const found = (relation ? rulesOf(schema, relation, check.type) : []).find(
    (rule) =>
      coversColumns(check, rule) &&
      pointsRight(check, rule) &&
      (check.onDelete === undefined || actsRight(check, rule)),
  );
  return (
    found &&
    fail('constraint.present', `The ${subject(check)} is still there as ${found.name}, and the task wants it gone.`)
  );
}

/** A constraint by what it does, whatever its name and whatever carries it. */
export const constraintKind: CheckKind<'constraint'> = {
  kind: 'constraint',
  needs: () => [{ fact: 'schema' }],
  judge(check, facts, context) {
    const schema = schemaAfter(facts);
    const finding = check.absent ? judgeAbsent(check, schema) : judgePresent(check, schema);
    return { findings: finding ? [{ ...finding, ...placeOfTable(context, check.table) }] : [] };
  },
};
