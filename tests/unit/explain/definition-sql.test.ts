import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { relationSql, typeSql } from '#explain/definition-sql.ts';
import { exactDigest } from '#observe/schema-digest.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { observeSchema } from '#observe/schema.ts';
import { snapshotOf, testHost } from '../../support/driverconnect.ts';

let host: EngineHost;
let session: Session;

beforeAll(async () => {
  host = testHost();
  session = await host.spare(await snapshotOf('friendly'));
});
afterAll(() => host.close());

/** What a relation needs first: tables it points at, and a partition its table. */
function inOrder(relations: SchemaFact['relations']): SchemaFact['relations'] {
  const done: SchemaFact['relations'] = [];
  const visit = (relation: SchemaFact['relations'][number]): void => {
    if (done.includes(relation)) return;
    const parent = /^PARTITION OF (\S+)/.exec(relation.definition ?? '')?.[1];
    const needed = [...relation.constraints.map(({ references }) => references?.table), parent];
    for (const name of needed) {
      const other = relations.find((one) => one.name === name);
      if (other && other !== relation) visit(other);
    }
    done.push(relation);
  };
  const ofKind = (isView: boolean) => relations.filter(({ kind }) => kind.endsWith('view') === isView);
  for (const relation of [...ofKind(false), ...ofKind(true)]) visit(relation);
  return done;
}

/** The schema after a script, and the one that its own definitions make in place of it. */
async function again(script: string): Promise<{ before: SchemaFact; after: SchemaFact }> {
  await session.run('begin');
  try {
    await session.load(script);
    const before = await observeSchema(session);
    const functions = before.functions.map(({ definition }) => `${definition};`);
    await session.load(
      [
        ...before.relations.map(({ name, kind }) =>
          kind === 'table' || kind === 'partitioned' ? `drop table if exists "${name}" cascade;` : '',
        ),
        ...before.functions.map(({ name }) => `drop function ${name} cascade;`),
        ...before.types.map(({ name }) => `drop type ${name} cascade;`),
      ].join('\n'),
    );
    await session.load(
      [...before.types.map(typeSql), ...functions, ...inOrder(before.relations).map(relationSql)].join('\n'),
    );
    return { before, after: await observeSchema(session) };
  } finally {
    await session.run('rollback');
  }
}

const rich = `
  create domain weight as numeric(7,2) not null check (value > 0);
  create type place as (lat numeric, lng numeric);
  create function touch() returns trigger language plpgsql as 'begin return new; end';
  create table "Odd name" (
    "Key" int generated always as identity primary key, w weight, at place,
    total int generated always as (1 + 1) stored, constraint filled check (total > 0), label text constraint labelled not null
  );
  create unique index on "Odd name" (lower(label)) include (total) where w > 5;
  alter table "Odd name" enable row level security;
  create policy mine on "Odd name" as restrictive for update to app_owner using (total = 2) with check (true);
  create trigger stamp before update on "Odd name" for each row execute function touch();
  alter table "Odd name" disable trigger stamp;
  alter table "Odd name" add constraint late check (total < 9) not valid;
  comment on column "Odd name".label is 'It''s a name';
  create table marks (at date not null, primary key (at)) partition by range (at);
  create table marks_2024 partition of marks for values from ('2024-01-01') to ('2025-01-01');
  create view titled as select label from "Odd name";
  create table "order" ("user" int primary key, position int default 1);
  create materialized view counted as select count(*) from jobs;
`;

describe('a definition', () => {
  it.each([
    ['of the dataset', ''],
    ['of everything else a schema can hold', rich],
  ])('%s makes the same again', async (_, script) => {
    const { before, after } = await again(script);
    for (const [at, relation] of before.relations.entries()) {
      expect({ ...after.relations[at], estimatedRows: 0 }).toEqual({ ...relation, estimatedRows: 0 });
    }
    expect(exactDigest(after)).toBe(exactDigest(before));
  });
});
