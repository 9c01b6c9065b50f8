import type { Cell } from '#engine/session.ts';

/** Elements of an array; inner arrays are lists themselves. */
export type ArrayItem = Cell | ArrayItem[];

/**
 * Reads an array as PostgreSQL prints it, e.g. `{1,NULL,"a,b"}` or `[0:1]={1,2}`; bounds are dropped. Null where the
 * text is no array.
 */
export function parseArray(text: string): ArrayItem[] | null {
  const body = text.replace(/^(\[-?\d+:-?\d+\])+=/, '');
  const token = /\{|\}|,|"((?:[^"\\]|\\.)*)"|[^{},"]+/gy;
  const root: ArrayItem[] = [];
  const open: ArrayItem[][] = [root];
  let reached = 0;
  for (const match of body.matchAll(token)) {
    reached = match.index + match[0].length;
    const current = open.at(-1);
    if (!current) return null;
    if (match[0] === '{') {
      const inner: ArrayItem[] = [];
      current.push(inner);
      open.push(inner);
    } else if (match[0] === '}') open.pop();
    else if (match[1] !== undefined) current.push(match[1].replace(/\\(.)/gs, '$1'));
    else if (match[0] !== ',') current.push(match[0] === 'NULL' ? null : match[0]);
  }
  const [only] = root;
  return reached === body.length && open.length === 1 && root.length === 1 && Array.isArray(only) ? only : null;
}
