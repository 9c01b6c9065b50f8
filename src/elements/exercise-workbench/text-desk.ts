import { formatSql } from '#editor/format.ts';
import type { SqlRange } from '#editor/statement-at.ts';
import type { SqlEditor } from '#elements/sql-editor/element.ts';
import type { Driver } from './driver.ts';
import { remember, type RunHistory, step } from './history.ts';
import { keepHistory, putAside, recallHistory } from './memory.ts';
import type { ShownCheck } from './state.ts';
import type { TextKeeper } from './text-keeper.ts';
import { underlines } from './underlines.ts';

export interface TextDeskOptions {
  exerciseId: string;
  driver: Driver;
  keeper: TextKeeper;
  /** The editor, once it is drawn. */
  editor: () => SqlEditor | null;
  isBusy: () => boolean;
  onChecked: (check: ShownCheck) => void;
  /** The text could not be formatted. */
  onUnreadable: () => void;
}

/** What is done with the editor's text: running, checking, marking, formatting, going back through earlier runs. */
export class TextDesk {
  readonly #options: TextDeskOptions;
  #history: RunHistory;

  constructor(options: TextDeskOptions) {
    this.#options = options;
    this.#history = recallHistory(options.exerciseId);
  }

  /** Runs `part` of the text, or all of it, unless the engine is busy. */
  async run(part: SqlRange | null): Promise<void> {
    const { exerciseId, driver, isBusy } = this.#options;
    const editor = this.#options.editor();
    if (!editor || isBusy()) return;
    // Read anew: another tab on this exercise may have run something since.
    this.#history = remember(recallHistory(exerciseId), editor.value);
    keepHistory(exerciseId, this.#history);
    const run = await driver.run(editor.value, part);
    const place = run?.error?.finding.position;
    editor.diagnostics =
      run?.error && place ? [{ start: place.start, end: place.end, severity: 'fail', message: run.error.message }] : [];
  }

  /** Checks the whole text unless the engine is busy. */
  async check(): Promise<void> {
    const { driver, keeper, isBusy, onChecked } = this.#options;
    const editor = this.#options.editor();
    if (!editor || isBusy()) return;
    keeper.flush();
    const check = await driver.check(editor.value);
    if (!check) return;
    onChecked(check);
    editor.diagnostics = underlines(check.sql, check.findings);
  }

  /** Lays the text out anew, as one change that can be undone. */
  async format(): Promise<void> {
    const editor = this.#options.editor();
    if (!editor) return;
    try {
      editor.value = await formatSql(editor.value);
    } catch {
      this.#options.onUnreadable();
    }
    editor.focus();
  }

  /** Puts `text` in the editor's place, and what was there among the runs to go back to. */
  replace(text: string): void {
    const editor = this.#options.editor();
    if (!editor) return;
    this.putAside(editor.value);
    editor.value = text;
    editor.focus();
  }

  /** Puts a text among the runs to go back to. */
  putAside(text: string): void {
    putAside(this.#options.exerciseId, text);
    this.#history = recallHistory(this.#options.exerciseId);
  }

  /** Puts an earlier (-1) or later (1) run into the editor. */
  goThroughHistory(direction: -1 | 1): void {
    const editor = this.#options.editor();
    if (!editor) return;
    const { history, text } = step(this.#history, direction, editor.value);
    this.#history = history;
    if (text !== null) editor.value = text;
  }
}
