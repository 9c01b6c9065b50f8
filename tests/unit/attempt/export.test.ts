import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportRows } from '#attempt/export-rows.ts';
import { importFile } from '#attempt/import-file.ts';
import type { EngineHost } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import { fileSource } from '#transfer/import-source.ts';
import { proposeImport } from '#transfer/propose-import.ts';
import type { ExportForm } from '#transfer/table-writer.ts';
import { cell, codeOf, rowsOf, startState, testHost } from '../engine/engine-snapshot.ts';

let host: EngineHost;
let session: Session;
beforeAll(async () => {
  host = testHost();
  session = await host.open(startState);
  await session.run(`create table source (id bigint, word text, fee numeric, at timestamptz, doc jsonb, ok boolean)`);
  await session.run(`insert into source
    select n, case n % 4 when 0 then null when 1 then '' when 2 then E'a "b",\\n\\t\\\\N\\\\' else 'ไทย ' || n end,
      n / 8.0, '2026-01-01'::timestamptz + n % 10000 * interval '1 minute', jsonb_build_object('n', n, 'l', array[n]), n % 3 = 0
    from generate_series(9007199254740993, 9007199254740993 + 20000) n`);
});
afterAll(() => host.close());

const exported = async (form: ExportForm, query = 'table source') =>
  new Blob(await exportRows(session, query, form, { table: 'source' }));
const differences = `select count(*) from (
  (table source except all select id, word, fee, at, doc, ok from back)
  union all (select id, word, fee, at, doc, ok from back except all table source)) d`;

test.each(['csv', 'json'] as const)('rows exported as %s and imported again are the same', async (form) => {
  await session.run('drop table if exists back');
  const source = fileSource(new File([await exported(form)], `back.${form}`));
  const proposal = await proposeImport(source);
  if (proposal.kind !== 'table') throw new Error(proposal.kind);
  expect(proposal.plan.columns.map(({ type }) => type)).toEqual([
    'bigint',
    'text',
    'numeric',
    'timestamptz',
    'jsonb',
    'boolean',
  ]);
  expect(await importFile(session, source, proposal.plan)).toMatchObject({ kind: 'imported', rows: 20_001 });
  expect(await cell(session, differences)).toBe('0');
});

test('INSERTs put the rows back', async () => {
  const script = await (await exported('inserts')).text();
  await session.run('create table kept as table source');
  await session.run('truncate source');
  await session.load(script);
  expect(await cell(session, 'select count(*) from (table source except all table kept) d')).toBe('0');
  expect(await cell(session, 'select count(*) from source')).toBe('20001');
});

test('a query is exported as whoever the session is', async () => {
  const text = await (await exported('csv', `select secret, 1 as "a ""b""" from private`)).text();
  expect(text).toBe('secret,"a ""b"""\nmine,1\n');
  expect(await (await exported('markdown', 'select 1 as a, null as b -- the end')).text()).toBe(
    '| a | b |\n| --: | --- |\n| 1 | *NULL* |\n',
  );
  expect(await codeOf(exported('csv', 'select * from pg_authid'))).toBe('42501');
  expect(rowsOf(await session.run('select 1'))).toEqual([['1']]);
});
