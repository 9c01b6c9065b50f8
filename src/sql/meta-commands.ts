import { loadParser, parseScript } from './parse.ts';

/** A part of a text: statements, or one backslash command of psql. */
export interface Segment {
  kind: 'sql' | 'meta';
  text: string;
  /** 0-based UTF-16 offset in the whole text. */
  start: number;
}

const commandLine = /^\s*\\/;

/** True where nothing is left open: a string, a dollar quote, a comment, half a statement. */
function isWhole(sql: string): boolean {
  return parseScript(sql).ok;
}

/**
 * Cuts a text at its backslash commands: lines whose first sign is a backslash and before which every statement is
 * complete, as psql reads them. The grammar is fetched where a line looks like one; rejects where that fails.
 */
export async function segmentsOf(text: string): Promise<Segment[]> {
  const segments: Segment[] = [];
  const lines = text.split('\n');
  if (lines.some((line) => commandLine.test(line))) await loadParser();
  let sqlStart = 0;
  let lineStart = 0;
  const closeSql = (end: number): void => {
    const sql = text.slice(sqlStart, end);
    if (sql.trim() !== '') segments.push({ kind: 'sql', text: sql, start: sqlStart });
  };
  for (const line of lines) {
    const lineEnd = lineStart + line.length;
    if (commandLine.test(line) && isWhole(text.slice(sqlStart, lineStart))) {
      closeSql(lineStart);
      segments.push({ kind: 'meta', text: line.trim().replace(/;$/, ''), start: lineStart + line.search(/\\/) });
      sqlStart = lineEnd + 1;
    }
    lineStart = lineEnd + 1;
  }
  closeSql(text.length);
  return segments;
}
