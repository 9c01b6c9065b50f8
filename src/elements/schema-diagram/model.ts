import type { SchemaChange } from '#observe/schema-changes.ts';
import type { ConstraintFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import { quoteName } from '#sql/quote-name.ts';

type Mark = SchemaChange['change'] | null;

/** A column as a line of its table's box. */
export interface EntityColumn {
  name: string;
  type: string;
  isPrimaryKey: boolean;
  isUnique: boolean;
  isForeignKey: boolean;
  isNullable: boolean;
  mark: Mark;
}

/** A table as a box. */
export interface Entity {
  name: string;
  /** As SQL needs it written. */
  sqlName: string;
  estimatedRows: number;
  comment: string | null;
  columns: EntityColumn[];
  mark: Mark;
}

/** A foreign key as a line between two boxes. */
export interface Link {
  id: string;
  /** The table that has the key. */
  from: string;
  fromColumns: string[];
  to: string;
  toColumns: string[];
  /** True where a row may point at nothing. */
  isOptional: boolean;
  /** True where at most one row points at the same. */
  isUnique: boolean;
  onDelete: ConstraintFact['onDelete'];
  mark: Mark;
}

/** What is drawn. */
export interface DiagramModel {
  entities: Entity[];
  links: Link[];
  /** Tables that are gone, by the changes. */
  gone: string[];
}

const isDrawn = ({ kind, definition }: RelationFact): boolean =>
  kind === 'partitioned' || (kind === 'table' && !definition?.startsWith('PARTITION OF'));

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name));

function linksOf(relation: RelationFact, marks: (kind: SchemaChange['kind'], name: string) => Mark): Link[] {
  return relation.constraints.flatMap((one) => {
    if (one.type !== 'foreign-key' || !one.references) return [];
    const { columns, references, onDelete, name } = one;
    const isUnique =
      relation.constraints.some(
        ({ type, columns: key }) => /^(primary-key|unique)$/.test(type) && isSame(key, columns),
      ) ||
      relation.indexes.some(({ unique, predicate, keys }) => unique && predicate === null && isSame(keys, columns));
    const isOptional = columns.some((column) => relation.columns.some((own) => own.name === column && !own.notNull));
    return [
      {
        id: `${relation.name} ${name}`,
        from: relation.name,
        fromColumns: columns,
        to: references.table,
        toColumns: references.columns,
        isOptional,
        isUnique,
        onDelete,
        mark: marks('constraint', name),
      },
    ];
  });
}

/** Tables as boxes and foreign keys as lines; partitions are drawn as their table, views are left out. */
export function diagramModel({ relations }: SchemaFact, changes: readonly SchemaChange[]): DiagramModel {
  const drawn = relations.filter(isDrawn);
  const names = new Set(drawn.map(({ name }) => name));
  const markIn =
    (relation: string) =>
    (kind: SchemaChange['kind'], name: string): Mark =>
      changes.find((one) => one.kind === kind && one.relation === relation && one.name === name)?.change ?? null;
  const links = drawn.flatMap((relation) => linksOf(relation, markIn(relation.name))).filter(({ to }) => names.has(to));
  const entities = drawn.map((relation): Entity => {
    const { name, schema, estimatedRows, comment, constraints } = relation;
    const has = (type: ConstraintFact['type'], column: string, alone = false): boolean =>
      constraints.some(
        (one) => one.type === type && one.columns.includes(column) && (!alone || one.columns.length === 1),
      );
    const isTouched = changes.some((one) => one.relation === name);
    return {
      name,
      sqlName: quoteName(schema, name),
      estimatedRows,
      comment,
      mark: markIn('')('table', name) ?? (isTouched ? 'altered' : null),
      columns: relation.columns.map((column) => ({
        name: column.name,
        type: column.type,
        isPrimaryKey: has('primary-key', column.name),
        isUnique: has('unique', column.name, true),
        isForeignKey: has('foreign-key', column.name),
        isNullable: !column.notNull,
        mark: markIn(name)('column', column.name),
      })),
    };
  });
  const gone = changes.filter(({ kind, change }) => kind === 'table' && change === 'gone').map(({ name }) => name);
  return { entities, links, gone };
}

/** The table with the most foreign keys from it and to it: where reading begins; null where there is no table. */
export function mostLinked({ entities, links }: DiagramModel): string | null {
  const count = (name: string): number => links.filter(({ from, to }) => from === name || to === name).length;
  let best: string | null = null;
  for (const { name } of entities) if (best === null || count(name) > count(best)) best = name;
  return best;
}
