import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** How Tab gets out of the editor. */
export interface TabMoves {
  extension: Extension;
  /** From now on Tab moves the focus, until something is typed or clicked. */
  allow(view: EditorView): void;
}

/**
 * Tab indents while one writes. It moves the focus where the focus itself came by Tab and nothing was typed yet, and
 * after `allow`. `onChange` hears whether it moves.
 */
export function tabMoves(onChange: (moves: boolean) => void): TabMoves {
  let isDown = false;
  const set = (view: EditorView, moves: boolean): void => {
    view.setTabFocusMode(moves);
    onChange(moves);
  };
  const extension = EditorView.domEventHandlers({
    pointerdown: (_event, view) => set(view, false),
    blur: (_event, view) => {
      isDown = false;
      set(view, false);
    },
    keydown: (event, view) => {
      if (event.key === 'Tab') isDown = true;
      else if (event.key !== 'Escape' && !modifiers.has(event.key)) set(view, false);
    },
    keyup: (event, view) => {
      if (event.key !== 'Tab') return;
      // Released here but not pressed here: the key that brought the focus.
      if (!isDown) set(view, true);
      isDown = false;
    },
  });
  return { extension, allow: (view) => set(view, true) };
}
