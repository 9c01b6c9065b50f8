import type { Alteration, ObjectChange, StepTrace } from './migration-facts.ts';
import { tableOf, type Catalog, type CatalogObject } from './trace-catalog.ts';

// A type change drops and makes again the indexes and constraints on the column: new identity, same name, no news.
function sameName(object: CatalogObject): string {
  return `${object.kind} ${object.owner ?? ''} ${object.name}`;
}

function onlyIn(here: Catalog, there: Catalog): ObjectChange[] {
  const names = new Set([...there.values()].map(sameName));
  const news = [...here.values()].filter((object) => !there.has(object.id) && !names.has(sameName(object)));
  return news
    .filter((object) => object.owner === null || there.has(object.owner))
    .map((object) => {
      const owner = object.owner === null ? undefined : here.get(object.owner);
      return { kind: object.kind, name: object.name, ...(owner ? { table: owner.name } : {}) };
    });
}

/** What came and what went between two moments. Objects of a table that itself came or went are left out. */
export function objectChanges(before: Catalog, after: Catalog): { created: ObjectChange[]; dropped: ObjectChange[] } {
  return { created: onlyIn(after, before), dropped: onlyIn(before, after) };
}

const alterable: Partial<Record<CatalogObject['kind'], Alteration['kind']>> = {
  table: 'table',
  'partitioned table': 'table',
  view: 'table',
  'materialized view': 'table',
  column: 'column',
  index: 'index',
  'primary key': 'constraint',
  unique: 'constraint',
  'foreign key': 'constraint',
  check: 'constraint',
  exclude: 'constraint',
  'not null': 'constraint',
  type: 'type',
};

function alterationsOf(was: CatalogObject, is: CatalogObject): Pick<Alteration, 'what' | 'from' | 'to'>[] {
  const nullability = ({ notNull }: CatalogObject) => (notNull ? 'not null' : 'null');
  const validity = ({ valid }: CatalogObject) => (valid ? 'valid' : 'not valid');
  const parts: Pick<Alteration, 'what' | 'from' | 'to'>[] = [
    { what: 'name', from: was.name, to: is.name },
    { what: is.kind === 'type' ? 'labels' : 'type', from: was.type, to: is.type },
    { what: 'nullability', from: nullability(was), to: nullability(is) },
    { what: 'default', from: was.default, to: is.default },
    { what: 'validity', from: validity(was), to: validity(is) },
  ];
  return parts.filter(({ from, to }) => from !== to);
}

/** What changed of objects that are there at both moments. */
export function alterationsBetween(before: Catalog, after: Catalog): Alteration[] {
  return [...before.values()].flatMap((was) => {
    const is = after.get(was.id);
    const kind = alterable[was.kind];
    if (!is || !kind) return [];
    const owner = was.owner === null ? undefined : before.get(was.owner);
    return alterationsOf(was, is).map((part) => ({
      kind,
      name: was.name,
      ...(owner ? { table: owner.name } : {}),
      ...part,
    }));
  });
}

/** Relations whose file changed between two moments; `original` is the catalog before the script. */
export function rewritesBetween(before: Catalog, after: Catalog, original: Catalog): StepTrace['rewrites'] {
  const byName = new Map([...before.values()].map((object) => [sameName(object), object]));
  return [...after.values()].flatMap((object) => {
    const earlier = before.get(object.id) ?? byName.get(sameName(object));
    if (!earlier || object.file === null || earlier.file === null || object.file === earlier.file) return [];
    const table = tableOf(object, [before, after]) ?? object;
    const kind = object.kind === 'index' ? ('index' as const) : ('table' as const);
    return [{ relation: earlier.name, kind, table: table.name, existedBefore: original.has(table.id) }];
  });
}
