import type { SqlRange } from '#editor/statement-at.ts';
import type { QueryPlace } from '#sql/query-places.ts';
import type { PlayPageParts } from './page.ts';
import { outcomeWords } from './run-text.ts';
import type { PlayOutcome, PlayPanel } from './state.ts';

/** What is done with the text and the database: run, explain, look, go back. */
export class RunActs {
  readonly #page: PlayPageParts;
  /** How far back in the history the editor's text is; 0 for a text that was typed. */
  #historyAt = 0;

  constructor(page: PlayPageParts) {
    this.#page = page;
  }

  /** Runs a part of the text, or all of it. */
  async run(range: SqlRange | null): Promise<void> {
    const desk = this.#page.room()?.desk;
    const whole = this.#page.editor()?.value ?? '';
    const { busy, database } = this.#page.state();
    if (!desk || busy || !database) return;
    const { text, start } = range ?? { text: whole, start: 0 };
    const { panel } = this.#page.state();
    this.#show(await desk.run(text, whole, start), panel);
    this.#page.set({ isExpanded: desk.isExpanded });
  }

  /** Shows the first rows of a table; the text stays. */
  async look(relation: string): Promise<void> {
    const text = `select * from ${relation} limit 500`;
    const { panel } = this.#page.state();
    const outcome = await this.#page.room()?.desk?.run(text, text, 0);
    // Its places are not those of the editor's text.
    if (outcome) this.#show({ ...outcome, error: outcome.error && { ...outcome.error, finding: null } }, panel);
  }

  async fetchMore(index: number): Promise<void> {
    const { outcome } = this.#page.state();
    const more = outcome && (await this.#page.room()?.desk?.fetchMore(outcome, index));
    if (more) this.#page.set({ outcome: more });
  }

  /** Shows what came of a run that began while `before` was open; another panel that was opened since stays open. */
  #show(outcome: PlayOutcome | null, before: PlayPanel): void {
    if (!outcome) return;
    const { error } = outcome;
    const { panel: now } = this.#page.state();
    const panel = now === before ? 'result' : now;
    this.#page.set({ outcome, panel, pane: 'result', announcement: outcomeWords(outcome) });
    this.#page.toTop();
    const editor = this.#page.editor();
    if (!editor) return;
    const { position } = error?.finding ?? {};
    editor.diagnostics =
      error && position ? [{ start: position.start, end: position.end, severity: 'fail', message: error.message }] : [];
  }

  /** Draws the plan of the statement at the cursor. */
  async explain(): Promise<void> {
    const desk = this.#page.room()?.desk;
    const statement = this.#page.editor()?.statement;
    if (!desk || !statement || this.#page.state().busy) return;
    const found = await desk.explain(statement.text);
    await Promise.all([import('../plan-tree/element.ts'), import('../plan-what-if/element.ts')]);
    if (!found) return;
    const { start } = statement;
    const plan = found.ok ? { plan: found.plan, refusal: null, start } : { plan: null, refusal: found.message, start };
    this.#page.set({ plan, trial: null, panel: 'plan', pane: 'result' });
    this.#page.toTop();
  }

  /** Tries an index for the statement that was explained. */
  async tryIndex(index: string): Promise<void> {
    const { plan, busy } = this.#page.state();
    if (!plan?.plan || busy) return;
    const trial = await this.#page.room()?.desk?.tryIndex(plan.plan.sql, index);
    if (!trial) return;
    this.#page.set({ trial });
    this.#page.toTrial();
  }

  /** Underlines what a step of the plan comes from. */
  point(place: QueryPlace | null): void {
    const { plan } = this.#page.state();
    const editor = this.#page.editor();
    if (!editor || !plan) return;
    const message = 'The step of the plan comes from here';
    editor.diagnostics = place
      ? [{ start: plan.start + place.start, end: plan.start + place.end, severity: 'warn', message }]
      : [];
  }

  async reset(): Promise<void> {
    const desk = this.#page.room()?.desk;
    if (!desk || this.#page.state().busy || !(await desk.reset())) return;
    const words = 'The database is back at its start. Your texts and the history of runs are still here.';
    this.#page.set({ outcome: null, plan: null, trial: null, notice: { words }, announcement: words });
  }

  async format(): Promise<void> {
    const { formatSql } = await import('#editor/format.ts');
    const editor = this.#page.editor();
    const formatted = editor ? await formatSql(editor.value).catch(() => null) : null;
    if (formatted === null) this.#page.set({ notice: { words: 'This SQL cannot be read, so it was left as it is.' } });
    else if (editor) editor.value = formatted;
  }

  /** Another text is in the editor. */
  forgetPlace(): void {
    this.#historyAt = 0;
  }

  /** Puts an earlier (1) or later (-1) run's text into the editor. */
  goThroughHistory(step: number): void {
    const { history } = this.#page.state();
    const at = Math.max(0, Math.min(history.length, this.#historyAt + step));
    const run = history[history.length - at];
    const editor = this.#page.editor();
    if (!run || !editor) return;
    editor.value = run.text;
    this.#historyAt = at;
  }
}
