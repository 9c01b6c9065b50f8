import './element.css';
import type { Editor } from '#editor/create-editor.ts';
import type { EditorDiagnostic } from '#editor/diagnostics.ts';
import type { EditorAct } from '#editor/keys.ts';
import type { SqlRange } from '#editor/statement-at.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { editorTime } from './editor-time.ts';

/**
 * The SQL editor around a `<textarea>`, which it keeps where CodeMirror cannot load.
 * Events: `change` (the text changed), `act` (detail: `EditorAct`, a key asked for something),
 * `tab-moves` (detail: whether Tab now moves the focus out of the editor).
 */
export class SqlEditor extends HTMLElement {
  #editor: Editor | null = null;
  #textarea: HTMLTextAreaElement | null = null;
  #diagnostics: readonly EditorDiagnostic[] = [];
  #schema: SchemaFact | null = null;

  connectedCallback(): void {
    if (this.#textarea) return;
    this.#textarea = this.querySelector('textarea');
    // Its own label was left behind on the page.
    this.#textarea?.setAttribute('aria-label', this.#label);
    this.#textarea?.addEventListener('input', this.#onInput);
    this.#textarea?.addEventListener('keydown', this.#onPlainKey);
    void this.#upgrade();
  }

  get #label(): string {
    return this.getAttribute('label') ?? 'SQL';
  }

  /** The whole text. Setting it is one change that can be undone. */
  get value(): string {
    return this.#editor?.text() ?? this.#textarea?.value ?? '';
  }

  set value(text: string) {
    if (text === this.value) return;
    if (this.#editor) this.#editor.setText(text);
    else if (this.#textarea) {
      this.#textarea.value = text;
      this.#tell('change');
    }
  }

  /** What is underlined, with its message. */
  set diagnostics(diagnostics: readonly EditorDiagnostic[]) {
    if (diagnostics.length === 0 && this.#diagnostics.length === 0) return;
    this.#diagnostics = diagnostics;
    this.#editor?.setDiagnostics(diagnostics);
  }

  /** What completion offers. */
  set schema(schema: SchemaFact | null) {
    this.#schema = schema;
    this.#editor?.setSchema(schema);
  }

  /** The selected text, or null. */
  get selection(): SqlRange | null {
    if (this.#editor) return this.#editor.selection();
    const area = this.#textarea;
    if (!area) return null;
    const text = area.value.slice(area.selectionStart, area.selectionEnd);
    return text.trim() === '' ? null : { text, start: area.selectionStart };
  }

  /** The statement at the cursor, or null; the whole text where the plain textarea stands in. */
  get statement(): SqlRange | null {
    if (this.#editor) return this.#editor.statement();
    return this.value.trim() === '' ? null : { text: this.value, start: 0 };
  }

  /** Puts text at the cursor and takes the focus. */
  insert(text: string): void {
    if (this.#editor) return this.#editor.insert(text);
    const area = this.#textarea;
    area?.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area?.focus();
    this.#tell('change');
  }

  /** Selects from `start` to `end`, 0-based UTF-16 offsets, and takes the focus. */
  select(start: number, end: number): void {
    if (this.#editor) return this.#editor.select(start, end);
    this.#textarea?.focus();
    this.#textarea?.setSelectionRange(start, end);
  }

  override focus(): void {
    if (this.#editor) this.#editor.focus();
    else this.#textarea?.focus();
  }

  async #upgrade(): Promise<void> {
    const area = this.#textarea;
    if (area) await editorTime(area);
    const loaded = await import('#editor/create-editor.ts').catch(() => null);
    if (!loaded || !area || !this.isConnected) return;
    const hadFocus = document.activeElement === area;
    const { selectionStart, selectionEnd } = area;
    this.#editor = loaded.createEditor({
      parent: this.shadowRoot ?? this.attachShadow({ mode: 'open' }),
      text: area.value,
      label: this.#label,
      onAct: (act) => this.#tell('act', act),
      onChange: () => this.#tell('change'),
      onTabMoves: (moves) => {
        if (moves === this.hasAttribute('data-tab-moves')) return;
        this.toggleAttribute('data-tab-moves', moves);
        this.#tell('tab-moves', moves);
      },
    });
    this.#editor.setSchema(this.#schema);
    if (this.#diagnostics.length > 0) this.#editor.setDiagnostics(this.#diagnostics);
    this.dataset['ready'] = '';
    if (hadFocus) this.#editor.select(selectionStart, selectionEnd);
  }

  #onInput = (event: Event): void => {
    event.stopPropagation();
    this.#tell('change');
  };

  #onPlainKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#tell('act', event.shiftKey ? 'check' : 'run');
  };

  #tell(type: 'change'): void;
  #tell(type: 'tab-moves', moves: boolean): void;
  #tell(type: 'act', act: EditorAct): void;
  #tell(type: string, detail?: EditorAct | boolean): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

customElements.define('sql-editor', SqlEditor);

declare global {
  interface HTMLElementTagNameMap {
    'sql-editor': SqlEditor;
  }
}
