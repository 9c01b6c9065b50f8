import { describe, expect, test } from 'vitest';
import { declaredEncoding, metaAct, statementAct } from '#transfer/dump-rules.ts';
import { type DumpItem, DumpSplitter } from '#transfer/dump-splitter.ts';

function split(text: string, size: number): DumpItem[] {
  const splitter = new DumpSplitter();
  const items: DumpItem[] = [];
  for (let at = 0; at < text.length; at += size) items.push(...splitter.push(text.slice(at, at + size)));
  return [...items, ...splitter.end()];
}

/** Items with rows that came in several pieces put together. */
function joined(items: DumpItem[]): string[] {
  const lines: string[] = [];
  let rows = '';
  for (const item of items) {
    if (item.kind === 'rows') rows += item.text;
    else {
      if (rows) lines.push(`rows ${JSON.stringify(rows)}`);
      rows = '';
      lines.push(`${item.line} ${item.kind}${'text' in item ? ` ${item.text}` : ''}`);
    }
  }
  return lines;
}

const script = `--
-- PostgreSQL database dump
--

\\restrict abc

/* a /* nested */ comment; */
SET x = 'it''s; fine';
CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$ begin; $$ ; $$ end; $body$;
CREATE TABLE "a;b" (id int, -- a comment;
  t text DEFAULT E'\\';');
COPY "a;b" (id, t) FROM stdin;
1\tone; 'two
2\t\\N
\\.


CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END;
COPY empty FROM stdin;
\\.
select $1; select a$b$c;
\\unrestrict abc
select 'last'`;

const expected = [
  '5 meta \\restrict abc',
  `8 statement SET x = 'it''s; fine'`,
  '9 statement CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$ begin; $$ ; $$ end; $body$',
  `10 statement CREATE TABLE "a;b" (id int, -- a comment;\n  t text DEFAULT E'\\';')`,
  '12 statement COPY "a;b" (id, t) FROM stdin',
  `rows "1\\tone; 'two\\n2\\t\\\\N\\n"`,
  '15 rows-end',
  '18 statement CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END',
  '19 statement COPY empty FROM stdin',
  '20 rows-end',
  '21 statement select $1',
  '21 statement select a$b$c',
  '22 meta \\unrestrict abc',
  `23 statement select 'last'`,
];

describe('cutting a script', () => {
  test.each([1, 2, 3, 7, 64, 10_000])('in pieces of %i', (size) =>
    expect(joined(split(script, size))).toEqual(expected),
  );
  test('with carriage returns', () =>
    expect(joined(split(script.replaceAll('\n', '\r\n'), 5)).length).toBe(expected.length));
  test.each([
    ["select 1;\nselect 'x", 2],
    ['select 1;\n\n/* x', 3],
    ['copy t from stdin;\n1\n', 3],
  ])('%j has no end, from line %i', (text, line) =>
    expect(() => split(text, 100)).toThrow(expect.objectContaining({ line })),
  );
});

describe('what is done with it', () => {
  test.each([
    ['SET transaction_timeout = 0', 'try'],
    ['SET SESSION AUTHORIZATION postgres', 'skip'],
    ['set role x', 'skip'],
    ['set session_authorization = postgres', 'skip'],
    ['SET LOCAL session_authorization TO postgres', 'skip'],
    ['set/**/session_authorization = postgres', 'skip'],
    ['set session/**/authorization postgres', 'skip'],
    ['set local /**/ session_authorization = postgres', 'skip'],
    ['set "session_authorization" = postgres', 'skip'],
    ['set U&"session\\005fauthorization" = postgres', 'skip'],
    ['reset all', 'skip'],
    ['discard all', 'skip'],
    ["SET TIME ZONE 'UTC'", 'try'],
    ['SET CONSTRAINTS ALL DEFERRED', 'run'],
    ["SET client_encoding = 'UTF8'", 'skip'],
    ["SELECT pg_catalog.set_config('search_path', '', false)", 'run'],
    ['CREATE DATABASE x', 'refuse'],
    ['ALTER SYSTEM SET x = 1', 'refuse'],
    ['CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA public', 'extension'],
    ['ALTER TABLE public.t OWNER TO nobody', 'try'],
    ['ALTER TABLE public.t ADD COLUMN owner int', 'run'],
    ['GRANT SELECT ON t TO nobody', 'try'],
    ['CREATE SCHEMA app', 'try'],
    ['COMMIT', 'skip'],
    ['CREATE TABLE t (a int)', 'run'],
    ["COPY t FROM PROGRAM 'cat'", 'refuse'],
  ])('%s: %s', (text, kind) => expect(statementAct(text).kind).toBe(kind));

  test('settings hold for the transaction only', () => {
    expect(statementAct('SET a = b')).toMatchObject({ text: 'set local a = b' });
    expect(statementAct("SELECT pg_catalog.set_config('search_path', '', false)")).toMatchObject({
      text: "select pg_catalog.set_config('search_path', '', true)",
    });
  });
  test.each([
    ['\\restrict x', 'skip'],
    ['\\connect other', 'skip'],
    ['\\i file.sql', 'refuse'],
    ['\\!', 'refuse'],
  ])('%s: %s', (text, kind) => expect(metaAct(text).kind).toBe(kind));
  test('the encoding is the one the dump names', () => {
    expect(declaredEncoding(`--\nSET client_encoding = 'WIN874';\n`)).toBe('windows-874');
    expect(declaredEncoding('select 1')).toBeNull();
  });
});
