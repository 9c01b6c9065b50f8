import { html, nothing, type TemplateResult } from 'lit-html';
import { cellView } from '#elements/cell/cell-view.ts';
import type { Series } from './series.ts';
import { type Bin, binWords } from './view-histogram.ts';

/** Lines of the table below a picture at most; the result itself has them all. */
const linesShown = 200;

function tableView(heads: readonly string[], lines: readonly (readonly unknown[])[], label: string): TemplateResult {
  return html`<details>
    <summary>The same as a table</summary>
    <div class="scrolls" tabindex="0" role="region" aria-label=${`${label}, as a table`}>
      <table>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.slice(0, linesShown).map(
            ([head, ...cells]) =>
              html`<tr>
                <th scope="row">${head}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${lines.length > linesShown ? html`<p>The first ${linesShown} of ${lines.length.toLocaleString('en-US')}; the rows hold them all.</p>` : nothing}
  </details>`;
}

/** The values drawn, one line a place, as PostgreSQL printed them. */
export function seriesTable(series: readonly Series[], across: string, label: string): TemplateResult {
  const lines = new Map<number, { place: unknown; cells: unknown[] }>();
  for (const [at, { points }] of series.entries()) {
    for (const { at: x, place, text } of points) {
      const line = lines.get(x) ?? { place: cellView(place), cells: series.map(() => '') };
      line.cells[at] = cellView(text);
      lines.set(x, line);
    }
  }
  const sorted = [...lines].sort(([a], [b]) => a - b).map(([, { place, cells }]) => [place, ...cells]);
  return tableView([across, ...series.map(({ name }) => name)], sorted, label);
}

/** The ranges of a histogram with their counts. */
export function binTable(bins: readonly Bin[], column: string, label: string): TemplateResult {
  const lines = bins.map((one) => [binWords(one), one.count.toLocaleString('en-US')]);
  return tableView([column, 'rows'], lines, label);
}
