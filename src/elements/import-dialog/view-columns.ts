import { html, type TemplateResult } from 'lit-html';
import type { ImportColumn, TablePlan } from '#transfer/import-plan.ts';
import { valueTypes } from '#transfer/value-types.ts';
import type { ImportActions } from './actions.ts';
import { counted } from './words.ts';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function columnRow(column: ImportColumn, at: number, isNewTable: boolean, actions: ImportActions): TemplateResult {
  const { source, name, type, why, skip } = column;
  const text = (label: string, value: string, change: (value: string) => Partial<ImportColumn>, list?: string) =>
    html`<input
      type="text"
      autocomplete="off"
      spellcheck="false"
      list=${list ?? 'import-dialog-none'}
      aria-label=${`${label} of ${source}`}
      ?disabled=${skip}
      .value=${value}
      @input=${(event: Event) => actions.changeColumn(at, change(valueOf(event)))}
    />`;
  return html`<tr class=${skip ? 'skipped' : ''}>
    <td class="use">
      <label
        ><input
          type="checkbox"
          aria-label=${`Import ${source}`}
          .checked=${!skip}
          @change=${(event: Event) => actions.changeColumn(at, { skip: !(event.target as HTMLInputElement).checked })}
      /></label>
    </td>
    <th scope="row">${source}</th>
    <td>${text('Name', name, (value) => ({ name: value }))}</td>
    ${
      isNewTable
        ? html`<td>${text('Type', type, (value) => ({ type: value }), 'import-dialog-types')}</td>
            <td class="why">${why}</td>`
        : ''
    }
  </tr>`;
}

function preview(plan: TablePlan, rows: (string | null)[][]): TemplateResult {
  const cell = (value: string | null): TemplateResult =>
    value === null
      ? html`<td class="null">NULL</td>`
      : html`<td>${value.length > 80 ? `${value.slice(0, 79)}…` : value}</td>`;
  return html`<h3 id="import-dialog-preview">First ${counted(rows.length, 'row')}</h3>
    <div class="scrolls" role="region" tabindex="0" aria-labelledby="import-dialog-preview">
      <table class="rows">
        <thead>
          <tr>
            ${plan.columns.map(({ source }) => html`<th scope="col">${source}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${plan.columns.map((_, at) => cell(row[at] ?? null))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** Draws the columns to be changed, and the first rows. */
export function columnsView(plan: TablePlan, rows: (string | null)[][], actions: ImportActions): TemplateResult {
  const { columns, isNewTable } = plan;
  return html`<h3 id="import-dialog-columns">${counted(columns.length, 'column')}</h3>
    <datalist id="import-dialog-types">${valueTypes.map((type) => html`<option value=${type}></option>`)}</datalist>
    <div class="scrolls" role="region" tabindex="0" aria-labelledby="import-dialog-columns">
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">Use</th>
            <th scope="col">In the file</th>
            <th scope="col">Name</th>
            ${
              isNewTable
                ? html`<th scope="col">Type</th>
                    <th scope="col">Why this type</th>`
                : ''
            }
          </tr>
        </thead>
        <tbody>
          ${columns.map((column, at) => columnRow(column, at, isNewTable, actions))}
        </tbody>
      </table>
    </div>
    ${preview(plan, rows)}`;
}
