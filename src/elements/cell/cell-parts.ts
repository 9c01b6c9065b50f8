import type { Cell } from '#engine/session.ts';

/** A piece of a cell's text: plain, white space that would not be seen, or a character that would change how the rest is read. */
export interface CellPart {
  kind: 'text' | 'space' | 'newline' | 'tab' | 'control';
  text: string;
}

/** Characters that cannot be seen or that turn the direction of the text around them; joiners of scripts and emoji are left alone. */
const control = String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f\u00a0\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]`;

/** What must be made visible: edge and repeated spaces, tabs, line ends, controls. */
const marked = new RegExp(String.raw`^ +| +$| {2,}|[\t\n]|${control}`, 'g');
const anyMarked = new RegExp(marked.source);

const kinds: Record<string, CellPart['kind']> = { ' ': 'space', '\n': 'newline', '\t': 'tab' };

/** Splits a text so that edge and repeated spaces, tabs, line ends and control characters can be made visible. */
export function cellParts(text: string): CellPart[] {
  const parts: CellPart[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(marked)) {
    if (index > done) parts.push({ kind: 'text', text: text.slice(done, index) });
    for (const unit of found) parts.push({ kind: kinds[unit] ?? 'control', text: unit });
    done = index + found.length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) });
  return parts;
}

/** True where the text holds something that must be made visible. */
export function hasMarks(text: string): boolean {
  return anyMarked.test(text);
}

const controlNames: Record<string, string> = {
  '\r': 'CR',
  '\u00a0': 'NBSP',
  '\u200b': 'ZWSP',
  '\u00ad': 'SHY',
  '\ufeff': 'BOM',
};

/** Short name of a control character, e.g. `CR`, or its code point, e.g. `U+202E`. */
export function controlName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return controlNames[character] ?? `U+${code}`;
}

/** Longest text shown in a table cell, in UTF-16 units; more is cut and opened on demand. */
export const longestCell = 120;

/** True where a cell is too long, or of too many lines, to be shown whole in one row. */
export function isLong(cell: Cell): boolean {
  return cell !== null && (cell.length > longestCell || cell.includes('\n'));
}

/** The text's beginning, at most `longest` UTF-16 units, never half of a pair of surrogates. */
export function beginning(text: string, longest: number): string {
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}
