import { EditorView } from '@codemirror/view';

/**
 * Types over a selection through the editor's state. Left to itself, Chromium replaces highlighted text in the page and
 * marks what was typed with a style attribute, which a strict content policy refuses and reports.
 */
export const typeOverSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event;
    const { main } = view.state.selection;
    if (inputType !== 'insertText' || data === null || isComposing || view.composing || main.empty) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, data, insert))) view.dispatch(insert());
    return true;
  },
});
