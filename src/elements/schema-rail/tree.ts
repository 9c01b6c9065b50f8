import { typeSql } from '#explain/definition-sql.ts';
import type { RelationFact } from '#observe/schema-facts.ts';
import { quoteIdentifier, quoteName } from '#sql/quote-name.ts';
import { goneNodes, markOf } from './marks.ts';
import { group, node, type RailFacts, type RailNode } from './rail-node.ts';
import { relationNode } from './relation-node.ts';

/** Name of the table a partition belongs to, as facts name it, or null. */
export function partitionParent(
  { schema, definition }: RelationFact,
  relations: readonly RelationFact[],
): string | null {
  const bare = /^PARTITION OF (.+?) (?:FOR VALUES|DEFAULT)/.exec(definition ?? '')?.[1];
  if (bare === undefined) return null;
  const own = schema === 'public' ? bare : `${schema}.${bare}`;
  return relations.find(({ name }) => name === own || name === bare)?.name ?? null;
}

/** The schema as a tree: relations with their parts, partitions below their table, then sequences, types and functions. */
export function railTree(facts: RailFacts): RailNode[] {
  const { schema, usage, changes } = facts;
  const { relations } = schema;
  const childrenOf = (parent: string | null): RailNode[] =>
    relations
      .filter((one) => one.kind !== 'sequence' && partitionParent(one, relations) === parent)
      .map((one) => relationNode(one, facts, childrenOf(one.name)));
  const sequences = relations.filter(({ kind }) => kind === 'sequence');
  return [
    ...childrenOf(null),
    ...goneNodes(changes, 'relation'),
    ...group(
      'sequences',
      'Sequences',
      sequences.map((one) => {
        const use = usage?.sequences[one.name];
        const words = use ? (use.lastValue === null ? 'nothing handed out yet' : `last value ${use.lastValue}`) : '';
        const insert = quoteName(one.schema, one.name);
        const mark = markOf(changes, 'sequence', '', one.name);
        return node({
          id: `sequence ${one.name}`,
          kind: 'part',
          name: one.name,
          what: 'sequence',
          words,
          insert,
          mark,
        });
      }),
    ),
    ...group('types', 'Types', [
      ...schema.types.map((one) => {
        const insert = one.name.includes('.') ? one.name : quoteIdentifier(one.name);
        const mark = markOf(changes, 'type', '', one.name);
        const lines = [one.labels.join(', ')];
        const definition = typeSql(one);
        return node({
          id: `type ${one.name}`,
          kind: 'part',
          name: one.name,
          what: one.kind,
          words: one.kind,
          lines,
          insert,
          mark,
          definition,
        });
      }),
      ...goneNodes(changes, 'type'),
    ]),
    ...group('functions', 'Functions', [
      ...schema.functions.map((one) => {
        const own = `${one.name}(${one.arguments})`;
        const mark = markOf(changes, 'function', '', own);
        const { definition, returns } = one;
        const insert = one.name.includes('.') ? one.name : quoteIdentifier(one.name);
        return node({
          id: `function ${own}`,
          kind: 'part',
          name: own,
          what: 'function',
          words: returns === '' ? 'procedure' : `→ ${returns}`,
          insert: `${insert}()`,
          mark,
          definition: definition === '' ? null : definition,
        });
      }),
      ...goneNodes(changes, 'function'),
    ]),
  ];
}
