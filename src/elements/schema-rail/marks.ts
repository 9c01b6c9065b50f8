import type { SchemaChange } from '#observe/schema-changes.ts';
import { node, type RailNode } from './rail-node.ts';

type Kind = SchemaChange['kind'];

/** How a thing has changed, or null. */
export function markOf(
  changes: readonly SchemaChange[],
  kind: Kind | readonly Kind[],
  relation: string,
  name: string,
): SchemaChange['change'] | null {
  const found = changes.find(
    (one) =>
      one.change !== 'gone' && [kind].flat().includes(one.kind) && one.relation === relation && one.name === name,
  );
  return found?.change ?? null;
}

/** The name before a rename as a line; none where there was no rename. */
export function formerly(changes: readonly SchemaChange[], relation: string, name: string, kind: Kind): string[] {
  const found = changes.find(
    (one) => one.kind === kind && one.relation === relation && one.name === name && one.formerly,
  );
  return found?.formerly ? [`was ${found.formerly}`] : [];
}

/** True where something of a relation has changed, or it has itself. */
export function isTouched(changes: readonly SchemaChange[], relation: string): boolean {
  return changes.some((one) => one.relation === relation);
}

const relationKinds: readonly Kind[] = ['table', 'view', 'materialized view'];

/** Nodes for what is gone, of one kind: of a relation, or with none of the whole schema. */
export function goneNodes(changes: readonly SchemaChange[], kind: Kind | 'relation', relation = ''): RailNode[] {
  const kinds: readonly Kind[] = kind === 'relation' ? relationKinds : [kind];
  return changes
    .filter((one) => one.change === 'gone' && kinds.includes(one.kind) && one.relation === relation)
    .map((one) =>
      node({
        id: `gone ${one.kind} ${relation} ${one.name}`,
        kind: kind === 'column' ? 'column' : 'part',
        name: one.name,
        what: one.kind,
        words: kind === 'column' ? (one.aspects.find(({ aspect }) => aspect === 'type')?.before ?? '') : '',
        mark: 'gone',
      }),
    );
}
