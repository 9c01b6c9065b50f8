import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';

/** A part of the editor's text. */
export interface SqlRange {
  text: string;
  /** 0-based UTF-16 offset in the whole text. */
  start: number;
}

/** The statement at `position`: the one that holds it, else the last that begins before it, else the first. Null in an empty text. */
export function statementAt(state: EditorState, position: number): SqlRange | null {
  let found: SqlRange | null = null;
  // On a busy machine the editor's own parse may not have come so far yet.
  const tree = ensureSyntaxTree(state, state.doc.length, 500) ?? syntaxTree(state);
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name !== 'Statement') continue;
    if (found && node.from > position) break;
    found = { text: state.sliceDoc(node.from, node.to), start: node.from };
  }
  return found;
}
