import type { PlanDocument, PlanNode } from './plan-document.ts';
import { PlanFault } from './plan-fault.ts';

const record = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isNode = (value: unknown): value is PlanNode =>
  record(value) &&
  typeof value['Node Type'] === 'string' &&
  (value['Plans'] === undefined || (Array.isArray(value['Plans']) && value['Plans'].every(isNode)));

/** All plans in a value, through arrays, wrapping objects and JSON in a text, to a depth that no tool exceeds. */
function documentsIn(value: unknown, depth = 0): PlanDocument[] {
  if (depth > 5) return [];
  if (typeof value === 'string' && /^\s*[[{]/.test(value)) {
    try {
      return documentsIn(JSON.parse(value), depth + 1);
    } catch {
      return [];
    }
  }
  if (Array.isArray(value)) return value.flatMap((item) => documentsIn(item, depth + 1));
  if (!record(value)) return [];
  if (isNode(value['Plan'])) return [value as PlanDocument];
  if (isNode(value)) return [{ Plan: value }];
  return Object.values(value).flatMap((item) => documentsIn(item, depth + 1));
}

/** The offset that a browser or Node tells in the message of a JSON error, or null. */
function offsetOf(text: string, message: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line === undefined) return /end of/i.test(message) ? text.length : null;
  return (
    text
      .split('\n')
      .slice(0, Number(line) - 1)
      .join('\n').length + Number(column)
  );
}

/** Reads a plan in JSON format, `firstLine` being the line of the given text on which it begins. Throws `PlanFault`. */
export function readJson(text: string, firstLine: number): { document: PlanDocument; others: number } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = offsetOf(text, message) ?? 0;
    const line = firstLine + text.slice(0, offset).split('\n').length - 1;
    const isCut = offset >= text.trimEnd().length;
    throw new PlanFault(isCut ? 'the JSON ends before it is complete' : 'the JSON cannot be read from here on', line);
  }
  const [document, ...others] = documentsIn(value);
  if (!document)
    throw new PlanFault('this is JSON, but no plan: there is no “Plan” with a “Node Type” in it', firstLine);
  return { document, others: others.length };
}
