import type { Operation } from '#observe/migration-facts.ts';
import type { Probe } from './bundle.ts';

/** A part of a file of statements: a head line and the text up to the next head. */
interface Part {
  head: RegExpExecArray;
  sql: string;
}

function parts(text: string, head: RegExp): { before: string; found: Part[] } {
  const found: { head: RegExpExecArray; lines: string[] }[] = [];
  const before: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const match = head.exec(line);
    if (match) found.push({ head: match, lines: [] });
    else (found.at(-1)?.lines ?? before).push(line);
  }
  return {
    before: before.join('\n').trim(),
    found: found.map((part) => ({ head: part.head, sql: part.lines.join('\n').trim().replace(/;$/, '').trim() })),
  };
}

/** Named statements of a file, and what is wrong with it in words. */
export interface NamedStatements {
  statements: Map<string, string>;
  faults: string[];
}

function isOnlyComments(sql: string): boolean {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').replace(/[\s;]/g, '') === '';
}

/** Reads a file of statements, each after a `-- <name>` line, without their last semicolon. */
export function namedStatements(text: string): NamedStatements {
  const { before, found } = parts(text, /^--\s+([a-z0-9]+(?:-[a-z0-9]+)*)\s*$/);
  const statements = new Map<string, string>();
  const faults: string[] = [];
  if (!isOnlyComments(before)) faults.push('a statement stands before the first `-- <name>` line');
  for (const { head, sql } of found) {
    const name = head[1] ?? '';
    if (statements.has(name)) faults.push(`two statements are named ${name}`);
    if (isOnlyComments(sql)) faults.push(`nothing follows \`-- ${name}\``);
    statements.set(name, sql);
  }
  return { statements, faults };
}

/** Reads `probe.sql`: `-- accept <name> [as <role>]` and `-- refuse <SQLSTATE> <name> [as <role>]`, each before its SQL. */
export function probesOf(text: string): { probes: Probe[]; faults: string[] } {
  const head =
    /^--\s+(?:(accept)|refuse\s+([0-9A-Z]{5}))\s+([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s+as\s+([a-z_][a-z0-9_]*))?\s*$/;
  const { before, found } = parts(text, head);
  const faults: string[] = [];
  if (!isOnlyComments(before)) faults.push('a statement stands before the first `-- accept` or `-- refuse` line');
  for (const line of text.split(/\r?\n/)) {
    if (/^--\s*(accept|refuse)\b/.test(line) && !head.test(line)) faults.push(`not understood: ${line}`);
  }
  const probes = found.map(({ head: [, accept, code, name, role], sql }): Probe => ({
    name: name ?? '',
    expect: accept ? 'accept' : { refuse: code ?? '' },
    ...(role ? { role } : {}),
    sql,
  }));
  const names = new Set<string>();
  for (const probe of probes) {
    if (names.has(probe.name)) faults.push(`two probes are named ${probe.name}`);
    if (isOnlyComments(probe.sql)) faults.push(`nothing follows the line of probe ${probe.name}`);
    names.add(probe.name);
  }
  return { probes, faults };
}

/** Reads `old-app.sql` or `new-app.sql`: `-- read <name>` and `-- write <name>`, each before one statement. */
export function operationsOf(text: string, app: Operation['app']): { operations: Operation[]; faults: string[] } {
  const head = /^--\s+(read|write)\s+([a-z0-9]+(?:-[a-z0-9]+)*)\s*$/;
  const { before, found } = parts(text, head);
  const faults: string[] = [];
  if (!isOnlyComments(before))
    faults.push('a statement stands before the first `-- read <name>` or `-- write <name>` line');
  for (const line of text.split(/\r?\n/)) {
    if (/^--\s*(read|write)\b/.test(line) && !head.test(line)) faults.push(`not understood: ${line}`);
  }
  const operations = found.map(({ head: [, kind, name], sql }): Operation => ({
    app,
    kind: kind === 'read' ? 'read' : 'write',
    name: name ?? '',
    sql,
  }));
  const names = new Set<string>();
  for (const { kind, name, sql } of operations) {
    if (names.has(`${kind} ${name}`)) faults.push(`two operations are named ${kind} ${name}`);
    if (isOnlyComments(sql)) faults.push(`nothing follows \`-- ${kind} ${name}\``);
    names.add(`${kind} ${name}`);
  }
  return { operations: operations.filter(({ sql }) => !isOnlyComments(sql)), faults };
}
