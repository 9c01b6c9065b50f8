import { html, nothing, type TemplateResult } from 'lit-html';
import { lockName, whoWaits } from '#judge/migration-conflicts.ts';
import type { OperationOutcome } from '#observe/migration-facts.ts';
import { pointText } from './lanes.ts';
import type { TimelineCell, TimelineModel } from './model.ts';

const workWords = { rewrite: 'file written anew', scan: 'rows read or changed' };

function locksTable({ columns, rows }: TimelineModel): TemplateResult {
  const cells = columns.flatMap((column) =>
    rows.flatMap((row) => row.cells.filter(({ statement }) => statement === column.statement)),
  );
  const line = (cell: TimelineCell) =>
    html`<tr>
      <th scope="row">${cell.statement}</th>
      <td>${cell.table}</td>
      <td>${lockName(cell.mode)}${cell.held ? ', held from before' : ''}</td>
      <td>${whoWaits(cell.mode)}</td>
      <td>${cell.work ? workWords[cell.work] : 'none'}</td>
    </tr>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Locks as a table">
    <table>
      <thead>
        <tr>
          <th scope="col">Statement</th>
          <th scope="col">Table</th>
          <th scope="col">Lock</th>
          <th scope="col">While it is held</th>
          <th scope="col">Work</th>
        </tr>
      </thead>
      <tbody>
        ${cells.map(line)}
      </tbody>
    </table>
  </div>`;
}

function outcomeWords({ name, kind, outcome }: OperationOutcome): string {
  const met = outcome === 'ok' ? 'works' : outcome === 'rows' ? 'other rows' : `${outcome.sqlstate} ${outcome.message}`;
  return `${kind} ${name}: ${met}`;
}

function lanesTable({ lanes }: TimelineModel): TemplateResult | typeof nothing {
  if (lanes.length === 0) return nothing;
  const marks = lanes.flatMap((lane) => lane.marks).toSorted((a, b) => a.statement - b.statement);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Applications as a table">
    <table>
      <thead>
        <tr>
          <th scope="col">Commit point</th>
          <th scope="col">Application</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        ${marks.map(
          ({ app, statement, operations }) =>
            html`<tr>
              <th scope="row">${pointText(statement)}</th>
              <td>${app}</td>
              <td>${operations.map((operation) => html`<div>${outcomeWords(operation)}</div>`)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Draws the facts of the drawing as tables. */
export function tableView(model: TimelineModel): TemplateResult {
  return html`<details>
    <summary>The same as a table</summary>
    ${locksTable(model)} ${lanesTable(model)}
  </details>`;
}
