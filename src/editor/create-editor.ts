import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  completionStatus,
  moveCompletionSelection,
  selectedCompletionIndex,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { completionSource } from './completion.ts';
import { type EditorDiagnostic, toLint } from './diagnostics.ts';
import { actKeymap } from './keymap.ts';
import type { EditorAct } from './keys.ts';
import { typeOverSelection } from './replace-selection.ts';
import { type SqlRange, statementAt } from './statement-at.ts';
import { tabMoves } from './tab-moves.ts';
import { editorTheme } from './theme.ts';

export interface EditorOptions {
  /** A shadow root, so that CodeMirror styles itself by adopted style sheets under a strict content policy. */
  parent: ShadowRoot;
  text: string;
  /** Read by screen readers. */
  label: string;
  onAct: (act: EditorAct) => void;
  /** Called after every change of the text, whoever made it. */
  onChange: (text: string) => void;
  /** Tab began or ceased to move the focus out of the editor. */
  onTabMoves: (moves: boolean) => void;
}

/** A CodeMirror editor for PostgreSQL, reduced to what the page needs. */
export interface Editor {
  text(): string;
  /** Replaces the whole text as one undoable change; the cursor keeps its line where it can. */
  setText(text: string): void;
  /** The selected text and where it begins, or null where nothing is selected. */
  selection(): SqlRange | null;
  /** The statement the cursor is in or just behind, or null in an empty text. */
  statement(): SqlRange | null;
  setDiagnostics(diagnostics: readonly EditorDiagnostic[]): void;
  /** What completion knows; null for the language only. */
  setSchema(schema: SchemaFact | null): void;
  /** Puts text in place of the selection and the cursor behind it. */
  insert(text: string): void;
  /** Selects from `start` to `end`, 0-based UTF-16 offsets, scrolls there and takes the focus. */
  select(start: number, end: number): void;
  focus(): void;
  destroy(): void;
}

/** On a narrow screen what opens stays within the editor: the keys and buttons below it must not be covered. */
function tooltipSpace(view: EditorView): { top: number; left: number; bottom: number; right: number } {
  const { clientWidth, clientHeight } = document.documentElement;
  const isNarrow = window.matchMedia('(max-width: 800px)').matches;
  const { bottom } = view.dom.getBoundingClientRect();
  return { top: 0, left: 0, right: clientWidth, bottom: isNarrow ? Math.min(bottom, clientHeight) : clientHeight };
}

/** Accepts the chosen completion, or the first where none is chosen. */
function completeFirst(view: EditorView): boolean {
  if (completionStatus(view.state) !== 'active') return false;
  if (selectedCompletionIndex(view.state) === null) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}

/** Makes the editor inside `parent`. */
export function createEditor({ parent, text, label, onAct, onChange, onTabMoves }: EditorOptions): Editor {
  let schema: SchemaFact | null = null;
  const complete = completionSource(() => schema);
  const tab = tabMoves(onTabMoves);
  const view = new EditorView({
    parent,
    root: parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        actKeymap(onAct, (left) => tab.allow(left)),
        tab.extension,
        tooltips({ tooltipSpace }),
        lineNumbers(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        // Nothing is chosen before an arrow key or Tab: Enter begins a line, whatever list has opened meanwhile. And none opens
        // for somebody who has gone on to the rows by then.
        autocompletion({
          override: [(context) => (context.view?.hasFocus ? complete(context) : null)],
          icons: false,
          maxRenderedOptions: 60,
          selectOnOpen: false,
        }),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        keymap.of([
          ...closeBracketsKeymap,
          ...completionKeymap,
          { key: 'Tab', run: completeFirst },
          indentWithTab,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        sql({ dialect: PostgreSQL }),
        indentUnit.of('  '),
        EditorView.lineWrapping,
        typeOverSelection,
        EditorView.contentAttributes.of({
          'aria-label': label,
          tabindex: '0',
          spellcheck: 'false',
          autocapitalize: 'off',
          autocorrect: 'off',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
        editorTheme,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (next) => {
      const anchor = Math.min(view.state.selection.main.head, next.length);
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, selection: { anchor } });
    },
    selection: () => {
      const { from, to } = view.state.selection.main;
      const selected = view.state.sliceDoc(from, to);
      return selected.trim() === '' ? null : { text: selected, start: from };
    },
    statement: () => statementAt(view.state, view.state.selection.main.head),
    setDiagnostics: (diagnostics) =>
      view.dispatch(setDiagnostics(view.state, toLint(diagnostics, view.state.doc.length))),
    setSchema: (next) => {
      schema = next;
    },
    insert: (inserted) => {
      view.dispatch(view.state.replaceSelection(inserted), { scrollIntoView: true, userEvent: 'input' });
      view.focus();
    },
    select: (start, end) => {
      const length = view.state.doc.length;
      const [anchor, head] = [Math.min(start, length), Math.min(end, length)];
      view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
