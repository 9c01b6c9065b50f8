import { html, nothing, type TemplateResult } from 'lit-html';
import type { DiffCell, DiffRow, RowDiff } from '#explain/row-diff.types.ts';
import type { TableState } from '#observe/facts.ts';
import { cellView } from '#elements/cell/cell-view.ts';
import { type DiffStretch, diffWords, markWords, stretches } from './diff-words.ts';

/** All that the diff's drawing depends on. */
export interface RowDiffState {
  diff: RowDiff;
  /** Small tables on which both results were computed; empty for the shown data. */
  tables: TableState[];
  /** One sentence above everything, or empty. */
  caption: string;
  /** In place of the counted differences, or empty. */
  sum: string;
  /** Folded stretches that were opened, by their number. */
  opened: ReadonlySet<number>;
}

export interface RowDiffActions {
  unfold(stretch: number): void;
}

function cellTemplate(cell: DiffCell, mark: DiffRow['mark']): TemplateResult {
  if (mark === 'missing') return html`<td>${cellView('expected' in cell ? (cell.expected ?? null) : cell.actual)}</td>`;
  if (mark !== 'changed' || !('expected' in cell)) return html`<td>${cellView(cell.actual)}</td>`;
  return html`<td class="changed">
    <span class="side actual"><span class="side-word">yours</span> ${cellView(cell.actual)}</span>
    <span class="side expected"><span class="side-word">expected</span> ${cellView(cell.expected ?? null)}</span>
  </td>`;
}

function rowTemplate({ mark, cells }: DiffRow): TemplateResult {
  const { sign, word } = markWords[mark];
  return html`<tr class=${mark}>
    <th scope="row" class="mark"><span class="sign" aria-hidden="true">${sign}</span> ${word}</th>
    ${cells.map((cell) => cellTemplate(cell, mark))}
  </tr>`;
}

function stretchTemplate(
  stretch: DiffStretch,
  number: number,
  state: RowDiffState,
  actions: RowDiffActions,
): TemplateResult | TemplateResult[] {
  if (stretch.kind === 'rows' || state.opened.has(number)) return stretch.rows.map(rowTemplate);
  return html`<tr class="folded">
    <td colspan=${state.diff.columns.length + 1}>
      <button type="button" @click=${() => actions.unfold(number)}>${stretch.rows.length} equal rows · show</button>
    </td>
  </tr>`;
}

function dataTable({ table, columns, rows, count }: TableState): TemplateResult {
  if (count === 0) return html`<p class="empty-table"><strong>${table}</strong>: no rows</p>`;
  return html`<table class="data">
    <caption>
      ${table}${rows ? nothing : html`, ${count} rows`}
    </caption>
    <thead>
      <tr>
        ${columns.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${(rows ?? []).map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cellView(cell)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function hidden({ rows, counts }: RowDiff): TemplateResult | typeof nothing {
  const total = counts.same + counts.missing + counts.extra + counts.changed;
  return total > rows.length
    ? html`<p class="caption">The first ${rows.length} of ${total} lines; those that differ go first.</p>`
    : nothing;
}

function dataView(tables: TableState[]): TemplateResult | typeof nothing {
  if (tables.length === 0) return nothing;
  return html`<p class="sum">The data both were computed on</p>
    <div class="tables" tabindex="0" role="region" aria-label="The data of this example">
      ${tables.map(dataTable)}
    </div>`;
}

/** Draws expected against actual, and below it the data both were computed on where that is not the data shown. */
export function rowDiffView(state: RowDiffState, actions: RowDiffActions): TemplateResult {
  const { diff, tables, caption, sum } = state;
  const words = sum === '' ? diffWords(diff) : sum;
  return html` ${caption === '' ? nothing : html`<p class="caption">${caption}</p>`}
    <p class="sum">
      ${words}${diff.keyColumns.length > 0 ? html`<span class="keys">, rows matched by <code>${diff.keyColumns.join(', ')}</code></span>` : nothing}
    </p>
    ${sum === '' ? hidden(diff) : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${`Your rows against the expected rows: ${words}`}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="mark"><span class="visually-hidden">Difference</span></th>
            ${diff.columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${stretches(diff.rows).map((stretch, number) => stretchTemplate(stretch, number, state, actions))}
        </tbody>
      </table>
    </div>
    ${dataView(tables)}`;
}
