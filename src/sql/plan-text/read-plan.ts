import { nodeLine } from './node-line.ts';
import type { ReadPlan } from './plan-document.ts';
import { PlanFault } from './plan-fault.ts';
import { bareLines, planLines, type RawLine, unquoted } from './plan-lines.ts';
import { readJson } from './read-json.ts';
import { readTree } from './read-tree.ts';

/** Longest text that is read, in UTF-16 units. */
const limit = 5_000_000;

const promptAfter = /^[\w.]+[=\-('"][#>]/;

/** A line that starts a node: one with the planner's figures, or the bare name of one. */
function startsPlan(text: string): boolean {
  return !text.trimStart().startsWith('->') && nodeLine(text.trim()) !== null;
}

/** The end of the JSON value that a text begins with; the text's length where it is not closed. */
function jsonEnd(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return index + sign.length;
  }
  return text.length;
}

function jsonOf(lines: RawLine[]): { text: string; line: number } | null {
  const start = lines.findIndex(({ text }) => /^\s*"?[[{]/.test(text));
  const before = lines.slice(0, Math.max(0, start));
  if (start < 0 || before.some(({ text }) => startsPlan(text))) return null;
  const whole = lines
    .slice(start)
    .map((line) => line.text)
    .join('\n')
    .trim();
  const text = whole.startsWith('"') ? whole.replace(/^"|"$/g, '').replaceAll('""', '"') : whole;
  return { text: text.slice(0, jsonEnd(text)), line: lines[start]?.number ?? 1 };
}

/** What auto_explain wrote before the plan. */
function queryText(lines: RawLine[]): string | null {
  const start = lines.findIndex(({ text }) => /^\s*Query Text: /.test(text));
  if (start < 0) return null;
  const text = lines
    .slice(start)
    .map((line) => line.text.trim())
    .join('\n');
  return text.replace(/^Query Text: /, '');
}

function otherFormat(text: string): string | null {
  if (/<explain[\s>]/.test(text)) return 'XML';
  return /^[\s|+-]*Plan:\s*\+?\s*$/m.test(text) && /^\s*Node Type: /m.test(text) ? 'YAML' : null;
}

function read(given: string): ReadPlan {
  if (given.trim() === '') throw new PlanFault('the text is empty', 1);
  if (given.length > limit) throw new PlanFault('the text is longer than 5 MB', 1);
  const format = otherFormat(given);
  if (format) throw new PlanFault(`plans in ${format} are not read: take EXPLAIN’s text format or FORMAT JSON`, 1);
  const rows = bareLines(given);
  const json = jsonOf(rows);
  if (json) return { ok: true, format: 'json', ...readJson(json.text, json.line) };
  const lines = rows.map(unquoted);
  const start = lines.findIndex(({ text }) => startsPlan(text) || /^\s*[A-Z].*\(cost=[\d.]+\.\.[\d.]+ /.test(text));
  if (start < 0) {
    const line = lines.find(({ text }) => text.trim() !== '')?.number ?? 1;
    throw new PlanFault(
      'no line begins a plan. A plan begins with a step such as “Seq Scan on orders  (cost=…)”',
      line,
    );
  }
  const end = lines.findIndex(({ text }, at) => at > start && promptAfter.test(text));
  const query = queryText(lines.slice(0, start));
  // In a log other lines follow, which belong to no plan.
  const tree = readTree(planLines(lines.slice(start, end < 0 ? undefined : end)), { isLog: query !== null });
  return {
    ok: true,
    format: 'text',
    ...tree,
    document: query === null ? tree.document : { 'Query Text': query, ...tree.document },
  };
}

/**
 * Reads what EXPLAIN printed, in text format or as JSON, with what psql, a log or a database tool puts around it, into the
 * structure of EXPLAIN (FORMAT JSON). Properties that text leaves out because they are zero or false are absent.
 */
export function readPlan(text: string): ReadPlan {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof PlanFault) return { ok: false, problem: error.problem };
    throw error;
  }
}
