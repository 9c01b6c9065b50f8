import { html, type TemplateResult } from 'lit-html';
import { type ExportForm, exportForms } from '#transfer/table-writer.ts';

/** What leaves as a file. */
export type ExportWhat = { kind: 'result' } | { kind: 'table'; table: string } | { kind: 'database' };

/** Detail of `export`: `form` is null for the whole database, which leaves as a script of pg_dump. */
export interface ExportRequest {
  what: ExportWhat;
  form: ExportForm | null;
}

/** What the menu knows. */
export interface ExportState {
  hasResult: boolean;
  tables: readonly string[];
  /** Chosen thing: `result`, `database`, or `table:` and a name. */
  chosen: string;
  form: ExportForm;
  /** True while the page writes. */
  busy: boolean;
  /** What the page does or has done, in words; may be empty. */
  status: string;
}

/** What a reader can do in the menu. */
export interface ExportActions {
  choose(chosen: string): void;
  setForm(form: ExportForm): void;
  save(): void;
  /** The menu was closed by Escape. */
  close(): void;
}

const formNames: Record<ExportForm, string> = {
  csv: 'CSV',
  json: 'JSON',
  markdown: 'Markdown table',
  inserts: 'INSERT statements',
};

/** What a choice stands for. */
export function whatOf(chosen: string): ExportWhat {
  if (chosen.startsWith('table:')) return { kind: 'table', table: chosen.slice('table:'.length) };
  return { kind: chosen === 'result' ? 'result' : 'database' };
}

/** Draws the menu. */
export function exportView(state: ExportState, actions: ExportActions): TemplateResult {
  const { hasResult, tables, chosen, form, busy, status } = state;
  const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
  const onForm = (event: Event): void => {
    const found = exportForms.find((name) => name === valueOf(event));
    if (found) actions.setForm(found);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.close();
  };
  const option = (value: string, name: string): TemplateResult =>
    html`<option value=${value} ?selected=${value === chosen}>${name}</option>`;
  return html`<details @keydown=${onKey}>
    <summary class="button">Export</summary>
    <div class="sheet" role="group" aria-label="Export">
      <label>
        <span>What</span>
        <select .value=${chosen} @change=${(event: Event) => actions.choose(valueOf(event))}>
          ${hasResult ? option('result', 'The result shown') : ''}
          ${tables.map((table) => option(`table:${table}`, `Table ${table}`))}
          ${option('database', 'The whole database')}
        </select>
      </label>
      ${
        chosen === 'database'
          ? html`<p class="hint">A script by pg_dump: schema and rows, as psql reads it.</p>`
          : html`<label>
              <span>As</span>
              <select .value=${form} @change=${onForm}>
                ${exportForms.map((name) => html`<option value=${name} ?selected=${name === form}>${formNames[name]}</option>`)}
              </select>
            </label>`
      }
      <button type="button" class="button first" ?disabled=${busy} @click=${() => actions.save()}>Save file</button>
      <p class="hint busy" role="status">${status}</p>
    </div>
  </details>`;
}
