import { beforeAll, describe, expect, it } from 'vitest';
import { loadParser, parseScript } from '../../../src/sql/parse.ts';

beforeAll(loadParser);

/** Each statement as `node: text`, or the problem as `offset: message`. */
function split(text: string): string[] {
  const parsed = parseScript(text);
  if (!parsed.ok) return [`${parsed.problem.offset}: ${parsed.problem.message}`];
  return parsed.statements.map((statement) => {
    expect(text.slice(statement.start, statement.end)).toBe(statement.text);
    return `${statement.node}: ${statement.text}`;
  });
}

describe('parseScript', () => {
  it('finds nothing in an empty text', () => expect(split('')).toEqual([]));
  it('finds nothing in comments', () => expect(split('-- a\n/* b; */ ;')).toEqual([]));
  it('leaves comments around a statement out of it', () =>
    expect(split('-- first\nselect 1 -- one\n; /* two */ select 2')).toEqual([
      'SelectStmt: select 1',
      'SelectStmt: select 2',
    ]));
  it('keeps comments inside a statement', () =>
    expect(split('select /* x */ 1')).toEqual(['SelectStmt: select /* x */ 1']));
  it('is not misled by semicolons in strings and bodies', () =>
    expect(split("select ';'; do $$ begin null; end $$;")).toEqual([
      "SelectStmt: select ';'",
      'DoStmt: do $$ begin null; end $$',
    ]));
  it('counts in UTF-16 behind wide characters', () =>
    expect(split("select '😀é' ; select 'ไทย', 2")).toEqual([
      "SelectStmt: select '😀é'",
      "SelectStmt: select 'ไทย', 2",
    ]));
  it('places a syntax error in UTF-16', () =>
    expect(split("select '😀é' from form x y")).toEqual(['25: syntax error at or near "y"']));
  it('places an unclosed string', () =>
    expect(split("select 'abc")).toEqual([`7: unterminated quoted string at or near "'abc"`]));
  it('reads PostgreSQL 18 syntax', () =>
    expect(split('alter table t add constraint c not null a not valid')).toHaveLength(1));
});
