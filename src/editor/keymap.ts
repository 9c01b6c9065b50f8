import { closeCompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { Prec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { type EditorAct, editorKeys } from './keys.ts';

/** Binds the acts above everything else CodeMirror knows, and Esc to `onLeave` once nothing is open in the editor. */
export function actKeymap(onAct: (act: EditorAct) => void, onLeave: (view: EditorView) => void): Extension {
  const acts = editorKeys.map(({ key, act }) => ({
    key,
    preventDefault: true,
    run: (view: EditorView) => {
      closeCompletion(view);
      onAct(act);
      return true;
    },
  }));
  const leave = {
    key: 'Escape',
    run: (view: EditorView) => {
      onLeave(view);
      return true;
    },
  };
  return [Prec.highest(keymap.of(acts)), Prec.lowest(keymap.of([leave]))];
}
