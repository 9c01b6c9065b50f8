/** Acts that the editor asks of the page. */
export type EditorAct =
  'run' | 'run-statement' | 'check' | 'hint' | 'reset' | 'history-back' | 'history-forward' | 'format';

/** Key, what it does, and the act it asks for; the key map dialog prints the same list. `Mod` is Ctrl, or Cmd on a Mac. */
export const editorKeys: readonly { key: string; act: EditorAct; words: string }[] = [
  { key: 'Mod-Enter', act: 'run', words: 'Run the selection, or everything' },
  { key: 'Alt-Enter', act: 'run-statement', words: 'Run the statement at the cursor' },
  { key: 'Shift-Mod-Enter', act: 'check', words: 'Check' },
  { key: 'Mod-Alt-h', act: 'hint', words: 'Next hint' },
  { key: 'Mod-Alt-r', act: 'reset', words: 'Reset the database' },
  { key: 'Alt-ArrowUp', act: 'history-back', words: 'Earlier run' },
  { key: 'Alt-ArrowDown', act: 'history-forward', words: 'Later run' },
  { key: 'Shift-Alt-f', act: 'format', words: 'Format the SQL' },
];

/** Writes a key as people read it, e.g. `Ctrl+Shift+Enter`. */
export function keyWords(key: string, isMac: boolean): string {
  const order = ['Mod', 'Alt', 'Shift'];
  const rank = (part: string): number => (order.includes(part) ? order.indexOf(part) : order.length);
  return key
    .split('-')
    .sort((one, other) => rank(one) - rank(other))
    .map((part) => {
      if (part === 'Mod') return isMac ? '⌘' : 'Ctrl';
      if (part === 'Alt') return isMac ? '⌥' : 'Alt';
      if (part === 'Shift') return isMac ? '⇧' : 'Shift';
      if (part === 'Enter') return isMac ? '↩' : 'Enter';
      if (part === 'ArrowUp') return '↑';
      if (part === 'ArrowDown') return '↓';
      return part.toUpperCase();
    })
    .join(isMac ? '' : '+');
}
