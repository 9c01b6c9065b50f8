import type { ColumnFact, ConstraintFact, IdentityFact, RelationFact, SchemaFact } from './schema-facts.ts';

/** One thing of a schema with all that is said of it, flat, so that two schemas can be set side by side. */
export interface SchemaThing {
  kind:
    | 'table'
    | 'view'
    | 'materialized view'
    | 'sequence'
    | 'column'
    | 'constraint'
    | 'index'
    | 'policy'
    | 'trigger'
    | 'type'
    | 'function';
  /** Things of different groups are never the same. */
  group: IdentityFact['kind'];
  /** Relation it belongs to; empty for relations, types and functions. */
  relation: string;
  /** As facts name it; a function with its arguments. */
  name: string;
  /** The name alone, without schema and arguments, as it stands in definitions. */
  bareName: string;
  /** Null where the fact has none. */
  identity: string | null;
  /** By aspect; what is not so is left out. */
  says: Record<string, string>;
}

type Say = Record<string, string | null | false>;

const kindOf: Record<RelationFact['kind'], SchemaThing['kind']> = {
  table: 'table',
  partitioned: 'table',
  view: 'view',
  'materialized-view': 'materialized view',
  sequence: 'sequence',
};

function told(say: Say): Record<string, string> {
  return Object.fromEntries(Object.entries(say).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

const columnSays = ({ type, notNull, default: value, identity, generated, comment }: ColumnFact): Say => ({
  type,
  'not null': notNull && 'not null',
  default: generated === '' && value,
  identity: identity !== '' && identity,
  generated: generated !== '' && `${value ?? ''} ${generated}`.trim(),
  comment,
});

const relationSays = (relation: RelationFact): Say => ({
  columns:
    relation.columns.length > 0 && `${relation.columns.length} ${relation.columns.length === 1 ? 'column' : 'columns'}`,
  definition: relation.definition,
  'row-level security': relation.rowSecurity !== 'off' && relation.rowSecurity,
  comment: relation.comment,
});

/** A NOT NULL that holds is said by its column. */
const isApart = ({ type, validated }: ConstraintFact): boolean => type !== 'not-null' || !validated;

const bareOf = (name: string): string => name.slice(name.indexOf('.') + 1).replace(/\(.*$/s, '');

/** Everything in a schema, relations with their parts first. An index that a constraint stands on is said by the constraint. */
export function thingsIn({ relations, types, functions, identities }: SchemaFact): SchemaThing[] {
  const known = new Map(
    (identities ?? []).map((one) => [JSON.stringify([one.kind, one.relation, one.name]), one.identity]),
  );
  const thing = (
    kind: SchemaThing['kind'],
    group: IdentityFact['kind'],
    relation: string,
    name: string,
    say: Say,
  ): SchemaThing => ({
    kind,
    group,
    relation,
    name,
    bareName: bareOf(name),
    identity: known.get(JSON.stringify([group, relation, name])) ?? null,
    says: told(say),
  });
  return [
    ...relations.flatMap((relation) => {
      const { name } = relation;
      const part = (kind: 'column' | 'constraint' | 'index' | 'policy' | 'trigger', own: string, say: Say) =>
        thing(kind, kind, name, own, say);
      return [
        thing(kindOf[relation.kind], 'relation', '', name, relationSays(relation)),
        ...relation.columns.map((column) => part('column', column.name, columnSays(column))),
        ...relation.constraints
          .filter(isApart)
          .map((one) => part('constraint', one.name, { definition: one.definition })),
        ...relation.indexes
          .filter(({ constraint }) => constraint === null)
          .map((index) =>
            part('index', index.name, { definition: index.definition, validity: !index.valid && 'invalid' }),
          ),
        ...relation.policies.map(({ name: own, command, roles, using, check, permissive }) =>
          part('policy', own, {
            command,
            roles: roles.join(', '),
            using,
            check,
            manner: permissive ? 'permissive' : 'restrictive',
          }),
        ),
        ...relation.triggers.map(({ name: own, definition, enabled }) =>
          part('trigger', own, { definition, state: enabled ? 'enabled' : 'disabled' }),
        ),
      ];
    }),
    ...types.map(({ name, kind, labels }) => thing('type', 'type', '', name, { [kind]: labels.join(', ') })),
    ...functions.map((one) =>
      thing('function', 'function', '', `${one.name}(${one.arguments})`, {
        returns: one.returns,
        language: one.language,
        definition: one.definition,
      }),
    ),
  ];
}
