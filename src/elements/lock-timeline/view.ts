import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { type LockExplanation, lockCodes } from '#explain/locks.ts';
import { lockName, whoWaits } from '#judge/migration-conflicts.ts';
import { shortBytes, shortCount, type TimelineCell, type TimelineColumn, type TimelineModel } from './model.ts';

/** A place in the drawing. */
export interface CellPlace {
  table: string;
  statement: number;
}

/** All that the drawing depends on. */
export interface TimelineState {
  model: TimelineModel;
  /** The one cell that Tab reaches. */
  focus: CellPlace | null;
  /** The cell whose panel is open. */
  open: (CellPlace & { sql: string; explanation: LockExplanation; messages: string[] }) | null;
  /** Unique among the page's timelines, for the patterns. */
  id: string;
}

export interface TimelineActions {
  select(place: CellPlace): void;
  move(place: CellPlace, key: string): boolean;
  close(): void;
}

/** Sizes of the drawing in CSS pixels; `element.css` has the same row height. */
const size = { column: 76, row: 36, band: 22, head: 26, foot: 26 };

function isAt(place: CellPlace | null, cell: TimelineCell): boolean {
  return place?.table === cell.table && place.statement === cell.statement;
}

function patterns(id: string): SVGTemplateResult {
  return svg`<defs>
    <pattern id=${`${id}-scan`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="hatch" x1="0" y1="0" x2="0" y2="7"></line>
    </pattern>
    <pattern id=${`${id}-rewrite`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="hatch" x1="0" y1="0" x2="0" y2="6"></line>
      <line class="hatch" x1="0" y1="0" x2="6" y2="0"></line>
    </pattern>
  </defs>`;
}

function cellTemplate(
  cell: TimelineCell,
  x: number,
  y: number,
  state: TimelineState,
  actions: TimelineActions,
): SVGTemplateResult {
  const [width, height] = [size.column - 6, size.row - 8];
  const classes = [
    'cell',
    cell.blocks,
    cell.held ? 'held' : 'taken',
    cell.isNew ? 'new' : '',
    cell.flagged ? 'flagged' : '',
  ];
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') actions.select(cell);
    else if (event.key === 'Escape') actions.close();
    else if (!actions.move(cell, event.key)) return;
    event.preventDefault();
  };
  return svg`<g class=${classes.filter(Boolean).join(' ')} role="button" tabindex=${isAt(state.focus, cell) ? 0 : -1}
      aria-label=${cell.label} aria-expanded=${isAt(state.open, cell) ? 'true' : 'false'}
      data-table=${cell.table} data-statement=${cell.statement} transform=${`translate(${x + 3} ${y + 4})`}
      @click=${() => actions.select(cell)} @keydown=${onKey}>
    <rect class="fill" width=${width} height=${height} rx="2"></rect>
    ${cell.work ? svg`<rect class="work" width=${width} height=${height} rx="2" fill=${`url(#${state.id}-${cell.work})`}></rect>` : nothing}
    <rect class="plate" x=${width / 2 - 15} y=${height / 2 - 9} width="30" height="18" rx="2"></rect>
    <text class="code" x=${width / 2} y=${height / 2} dy="0.35em">${cell.code}</text>
    ${cell.flagged ? svg`<path class="flag" d="M0 0h11L0 11z"></path>` : nothing}
  </g>`;
}

function columnTemplate(column: TimelineColumn, place: number, model: TimelineModel): SVGTemplateResult {
  const middle = place * size.column + size.column / 2;
  const foot = size.band + size.head + model.rows.length * size.row;
  return svg`<g class=${column.flagged ? 'column flagged' : 'column'} aria-hidden="true">
    <text class="number" x=${middle} y=${size.band + size.head / 2} dy="0.35em">${column.sqlstate ? `${column.statement} ✕ ${column.sqlstate}` : column.statement}</text>
    <text class="measure" x=${middle} y=${foot + size.foot / 2} dy="0.35em">${column.rows > 0 ? shortCount(column.rows) : '·'}</text>
    <text class="measure" x=${middle} y=${foot + size.foot * 1.5} dy="0.35em">${column.walBytes > 0 ? shortBytes(column.walBytes) : '·'}</text>
  </g>`;
}

function drawing(state: TimelineState, actions: TimelineActions): TemplateResult {
  const { model, id } = state;
  const width = Math.max(1, model.columns.length) * size.column;
  const top = size.band + size.head;
  const height = top + model.rows.length * size.row + 2 * size.foot;
  const place = (statement: number) => model.columns.findIndex((column) => column.statement === statement);
  return html`<svg
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
    role="group"
    aria-label="Locks, one column a statement, one row a table. Arrow keys move, Enter explains."
  >
    ${patterns(id)}
    ${model.rows.map((_, at) => svg`<line class="rule" x1="0" x2=${width} y1=${top + at * size.row} y2=${top + at * size.row}></line>`)}
    <line
      class="rule"
      x1="0"
      x2=${width}
      y1=${top + model.rows.length * size.row}
      y2=${top + model.rows.length * size.row}
    ></line>
    ${model.bands.map(({ from, to }) => {
      const [start, end] = [from * size.column + 3, (to + 1) * size.column - 3];
      return svg`<g class="band" aria-hidden="true">
        <path d=${`M${start} ${size.band}V${size.band - 6}H${end}V${size.band}`}></path>
        <text x=${(start + end) / 2} y=${size.band - 10}>transaction</text>
      </g>`;
    })}
    ${model.columns.map((column, at) => columnTemplate(column, at, model))}
    ${model.rows.map((row, at) =>
      row.cells.map((cell) =>
        cellTemplate(cell, place(cell.statement) * size.column, top + at * size.row, state, actions),
      ),
    )}
  </svg>`;
}

function labels({ rows }: TimelineModel): TemplateResult {
  return html`<div class="labels" aria-hidden="true">
    <span class="corner">statement</span>
    ${rows.map(({ table, isNew }) => html`<span class="table" title=${table}>${table}${isNew ? html` <small>new</small>` : nothing}</span>`)}
    <span class="foot">rows</span>
    <span class="foot">WAL</span>
  </div>`;
}

function panel({ open }: TimelineState, actions: TimelineActions): TemplateResult | typeof nothing {
  if (!open) return nothing;
  const { messages } = open;
  const { title, waits, why, safer, estimate } = open.explanation;
  const own = html`<p>${waits} ${why}</p>
    ${safer ? html`<p><strong>Safer:</strong> ${safer.text}</p>` : nothing}
    ${safer?.postgres18 ? html`<p><strong>On PostgreSQL 18:</strong> ${safer.postgres18}</p>` : nothing}`;
  return html`<header>
      <h4>${title}</h4>
      <button type="button" @click=${() => actions.close()}>Close</button>
    </header>
    <pre><code>${open.sql}</code></pre>
    ${messages.length > 0 ? messages.map((message) => html`<p class="message">${message}</p>`) : own}
    ${estimate ? html`<p class="estimate">${estimate}</p>` : nothing}`;
}

function legend(id: string): TemplateResult {
  const key = (blocks: string, code: string, words: string) =>
    html`<li><span class=${`swatch ${blocks}`} aria-hidden="true">${code}</span> ${words}</li>`;
  const hatch = (work: string, words: string) =>
    html`<li>
      <svg width="26" height="16" aria-hidden="true">
        <rect class="work" width="26" height="16" fill=${`url(#${id}-${work})`}></rect>
      </svg>
      ${words}
    </li>`;
  return html`<ul class="legend">
    ${key('all', lockCodes.AccessExclusiveLock, 'reads and writes wait')}
    ${key('writes', `${lockCodes.ShareLock} ${lockCodes.ShareRowExclusiveLock} ${lockCodes.ExclusiveLock}`, 'writes wait')}
    ${key('schema-changes', lockCodes.ShareUpdateExclusiveLock, 'schema changes and VACUUM wait')}
    ${key('strong-locks', `${lockCodes.AccessShareLock} ${lockCodes.RowShareLock} ${lockCodes.RowExclusiveLock}`, 'the application goes on')}
    ${key('held', lockCodes.AccessExclusiveLock, 'held from an earlier statement')}
    ${hatch('scan', 'rows read or changed')} ${hatch('rewrite', 'file written anew')}
  </ul>`;
}

function asTable({ columns, rows }: TimelineModel): TemplateResult {
  const cells = columns.flatMap((column) =>
    rows.flatMap((row) => row.cells.filter(({ statement }) => statement === column.statement)),
  );
  return html`<details>
    <summary>The same as a table</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="Locks as a table">
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
          ${cells.map(
            (cell) =>
              html`<tr>
                <th scope="row">${cell.statement}</th>
                <td>${cell.table}</td>
                <td>${lockName(cell.mode)}${cell.held ? ', held from before' : ''}</td>
                <td>${whoWaits(cell.mode)}</td>
                <td>
                  ${cell.work === 'rewrite' ? 'file written anew' : cell.work === 'scan' ? 'rows read or changed' : 'none'}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** Draws the timeline, its panel, the legend and the same facts as a table. */
export function lockTimelineView(state: TimelineState, actions: TimelineActions): TemplateResult {
  if (state.model.rows.length === 0) return html`<p class="empty">The script took no lock on any table.</p>`;
  return html` <div class="drawing">
      ${labels(state.model)}
      <div class="scroll">${drawing(state, actions)}</div>
    </div>
    <div class="panel" role="status">${panel(state, actions)}</div>
    ${legend(state.id)} ${asTable(state.model)}`;
}
