import type { EditorAct } from '#editor/keys.ts';

/** An act of the editor's key map, or the key map itself. */
export type PageAct = Extract<EditorAct, 'run' | 'check' | 'hint' | 'reset'> | 'keys';

function isTextField(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The act a key asks for where the focus is outside the editor, or null. Codes, not keys: Alt changes the letter on a Mac. */
export function pageAct(event: KeyboardEvent): PageAct | null {
  if (event.defaultPrevented || event.isComposing) return null;
  const hasMod = event.ctrlKey || event.metaKey;
  if (event.key === '?' && !hasMod && !isTextField(event.composedPath()[0])) return 'keys';
  if (!hasMod) return null;
  if (event.key === 'Enter') return event.shiftKey ? 'check' : 'run';
  if (event.altKey && event.code === 'KeyH') return 'hint';
  if (event.altKey && event.code === 'KeyR') return 'reset';
  return null;
}
