import type { CheckOf } from '#catalog/check.schema.ts';
import type { Facts } from '#observe/facts.ts';
import { constraintLine, indexLine, schemaLines, type SchemaLine } from '#observe/schema-digest.ts';
import type { RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import type { CheckKind } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { rowLoss } from './migration-rows.ts';

type Check = CheckOf<'migration.final'>;

function finding(id: string, message: string, details: Record<string, unknown>): Finding {
  return { id, kind: 'migration.final', severity: 'fail', message, details };
}

function relationsOf(schema: SchemaFact, check: Check): RelationFact[] {
  return schema.relations.filter(({ name }) => !check.tables || check.tables.includes(name));
}

function key(line: SchemaLine): string {
  return `${line.table} · ${line.subject} · ${line.text}`;
}

/** Invalid indexes that the reference does not leave invalid too, with what they would mean if they were valid. */
function invalidIndexes(schema: SchemaFact, check: Check): { name: string; table: string; line: SchemaLine | null }[] {
  return relationsOf(schema, check).flatMap((relation) =>
    relation.indexes
      .filter(({ valid }) => !valid)
      .map((index) => ({ name: index.name, table: relation.name, line: indexLine(relation, index) })),
  );
}

function unvalidated(schema: SchemaFact, check: Check): { name: string; table: string; meaning: string }[] {
  return relationsOf(schema, check).flatMap((relation) =>
    relation.constraints
      .filter(({ validated }) => !validated)
      .map((constraint) => {
        const line = constraintLine(relation, constraint);
        const meaning = line ? key(line) : `${constraint.type} ${constraint.columns.join(', ')}`;
        return { name: constraint.name, table: relation.name, meaning: `${relation.name} ${meaning}` };
      }),
  );
}

function validityFindings(after: SchemaFact, reference: SchemaFact, check: Check): Finding[] {
  const allowed = invalidIndexes(reference, check).map(({ name }) => name);
  const invalid = invalidIndexes(after, check).filter(({ name }) => !allowed.includes(name));
  const intended = unvalidated(reference, check).map(({ meaning }) => meaning);
  const unproved = unvalidated(after, check).filter(({ meaning }) => !intended.includes(meaning));
  const findings: Finding[] = [];
  const [index] = invalid;
  if (index) {
    const message = `Index ${index.name} on ${index.table} is invalid: a concurrent build failed and left it behind. It costs every write and serves no query. Drop it and build it again (first mend the rows it stumbled over, if there are any), or use REINDEX INDEX CONCURRENTLY on it; REINDEX TABLE CONCURRENTLY passes invalid indexes by.`;
    findings.push(finding('migration.invalid-index', message, { indexes: invalid.map(({ name }) => name) }));
  }
  const [constraint] = unproved;
  if (constraint) {
    const message = `Constraint ${constraint.name} on ${constraint.table} is still NOT VALID: new rows are checked, old ones never were. Run ALTER TABLE ${constraint.table} VALIDATE CONSTRAINT ${constraint.name}.`;
    findings.push(finding('migration.not-validated', message, { constraints: unproved.map(({ name }) => name) }));
  }
  return findings;
}

function primaryKey(schema: SchemaFact, table: string): string {
  const relation = schema.relations.find(({ name }) => name === table);
  return relation?.constraints.find(({ type }) => type === 'primary-key')?.columns.join(', ') ?? '';
}

function lossFindings(
  facts: Facts,
  reference: Facts['state'],
  schemas: [SchemaFact, SchemaFact],
  check: Check,
): Finding[] {
  const losses = (reference?.after ?? []).flatMap((expected) => {
    if (check.tables && !check.tables.includes(expected.table)) return [];
    const actual = facts.state?.after.find(({ table }) => table === expected.table);
    if (!actual) return [];
    const ignored = (column: string) => check.mayLose.includes(`${expected.table}.${column}`);
    const sameKey = primaryKey(schemas[0], expected.table) === primaryKey(schemas[1], expected.table);
    return rowLoss(expected, actual, ignored, sameKey) ?? [];
  });
  const worst = losses.find(({ lost }) => lost) ?? losses[0];
  if (!worst) return [];
  const { table, lost, text, columns } = worst;
  const id = lost ? 'migration.data-lost' : 'state.unexpected-change';
  return [finding(id, `Look at ${table}: ${text}.`, { table, ...(columns ? { columns } : {}) })];
}

function without(lines: SchemaLine[], others: SchemaLine[]): SchemaLine[] {
  const left = others.map(key);
  return lines.filter((line) => {
    const at = left.indexOf(key(line));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function sentence(missing: SchemaLine[], extra: SchemaLine[]): string {
  const place = ({ table, subject }: SchemaLine) =>
    subject === 'relation' ? table : [table, subject].filter(Boolean).join(': ');
  const [wanted] = missing;
  if (!wanted) return extra[0] ? `${place(extra[0])} is there, and the task does not ask for it` : '';
  const instead = extra.find(({ table, subject }) => table === wanted.table && subject === wanted.subject);
  if (instead) return `${place(wanted)} should be "${wanted.text}" and is "${instead.text}"`;
  const isIndex = (line: SchemaLine) => line.table === wanted.table && line.subject.startsWith('index on');
  const other = isIndex(wanted) ? extra.find(isIndex) : undefined;
  return `${place(wanted)} is missing${other ? `; ${other.subject} is there instead, so IF NOT EXISTS may have passed the new one by` : ''}`;
}

function schemaFindings(after: SchemaFact, reference: SchemaFact, check: Check): Finding[] {
  const options = { names: check.names, tables: check.tables };
  const invalid = invalidIndexes(after, check).flatMap(({ line }) => line ?? []);
  const actual = without(schemaLines(after, options), invalid);
  const expected = schemaLines(reference, options);
  // An index that is there but invalid is one cause, told once.
  const missing = without(without(expected, actual), invalid);
  const extra = without(actual, expected);
  if (missing.length + extra.length === 0) return [];
  const gone = missing.find(({ subject }) => subject === 'relation');
  const first = gone ? `table ${gone.table} is missing` : sentence(missing, extra);
  const more = missing.length + extra.length - (missing.length > 0 && extra.length > 0 ? 2 : 1);
  const rest =
    more > 0 && !gone ? ` There ${more === 1 ? 'is 1 more difference' : `are ${more} more differences`}.` : '';
  const message = `The schema after the script is not the one asked: ${first}.${rest}`;
  return [finding('migration.schema', message, { missing: missing.map(key), extra: extra.map(key) })];
}

/**
 * The end of a migration against the end of the reference: indexes valid, constraints validated, nothing lost, and the same
 * schema by meaning (see `schemaDigest`). What the reference leaves unvalidated may stay so.
 */
export const migrationFinalKind: CheckKind<'migration.final'> = {
  kind: 'migration.final',
  needs: (check) => [{ fact: 'schema' }, { fact: 'state', tables: check.tables ?? 'all' }],
  judge(check, facts, { bundle }) {
    const after = facts.schema?.after;
    const reference = bundle.reference.facts.schema?.after;
    if (!after || !reference) return { findings: [] };
    return {
      findings: [
        ...validityFindings(after, reference, check),
        ...lossFindings(facts, bundle.reference.facts.state, [after, reference], check),
        ...schemaFindings(after, reference, check),
      ],
    };
  },
};
