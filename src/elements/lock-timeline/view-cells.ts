import { nothing, svg, type SVGTemplateResult } from 'lit-html';
import { type Geometry, size } from './geometry.ts';
import { shortBytes, shortCount, type TimelineCell, type TimelineColumn, type TimelineModel } from './model.ts';
import type { TimelineActions, TimelineState } from './state.ts';
import { bindPlace } from './view-place.ts';

/** The hatchings of work, told apart by lines in one or two directions. */
export function patterns(id: string): SVGTemplateResult {
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

function cellTemplate(cell: TimelineCell, x: number, y: number, state: TimelineState, actions: TimelineActions) {
  const [width, height] = [size.column - 6, size.row - 8];
  const classes = [
    'place',
    'cell',
    cell.blocks,
    cell.held ? 'held' : 'taken',
    cell.isNew ? 'new' : '',
    cell.flagged ? 'flagged' : '',
  ];
  const bound = bindPlace({ kind: 'cell', table: cell.table, statement: cell.statement }, state, actions);
  return svg`<g class=${classes.filter(Boolean).join(' ')} role="button" tabindex=${bound.tabindex}
      aria-label=${cell.label} aria-expanded=${bound.expanded} data-place=${bound.key}
      transform=${`translate(${x + 3} ${y + 4})`} @click=${bound.click} @keydown=${bound.keydown}>
    <rect class="fill" width=${width} height=${height} rx="2"></rect>
    ${cell.work ? svg`<rect class="work" width=${width} height=${height} rx="2" fill=${`url(#${state.id}-${cell.work})`}></rect>` : nothing}
    <rect class="plate" x=${width / 2 - 15} y=${height / 2 - 9} width="30" height="18" rx="2"></rect>
    <text class="code" x=${width / 2} y=${height / 2} dy="0.35em">${cell.code}</text>
    ${cell.flagged ? svg`<path class="flag" d="M0 0h11L0 11z"></path>` : nothing}
  </g>`;
}

function columnTemplate(column: TimelineColumn, geometry: Geometry): SVGTemplateResult {
  const middle = geometry.middle(column.statement);
  const head = size.band + size.head / 2;
  const foot = geometry.footTop + size.foot / 2;
  return svg`<g class=${column.flagged ? 'column flagged' : 'column'} aria-hidden="true">
    <text class="number" x=${middle} y=${head} dy="0.35em">${column.sqlstate ? `${column.statement} ✕ ${column.sqlstate}` : column.statement}</text>
    <text class="measure" x=${middle} y=${foot} dy="0.35em">${column.rows > 0 ? shortCount(column.rows) : '·'}</text>
    <text class="measure" x=${middle} y=${foot + size.foot} dy="0.35em">${column.walBytes > 0 ? shortBytes(column.walBytes) : '·'}</text>
  </g>`;
}

function bandTemplate(from: number, to: number): SVGTemplateResult {
  return svg`<g class="band" aria-hidden="true">
    <path d=${`M${from} ${size.band}V${size.band - 6}H${to}V${size.band}`}></path>
    <text x=${(from + to) / 2} y=${size.band - 10}>transaction</text>
  </g>`;
}

function startTemplate(model: TimelineModel, geometry: Geometry): SVGTemplateResult | typeof nothing {
  if (!model.hasStart) return nothing;
  return svg`<g class="column" aria-hidden="true">
    <text class="measure" x=${geometry.middle(0)} y=${size.band + size.head / 2} dy="0.35em">start</text>
    <line class="rule" x1=${geometry.right(0)} x2=${geometry.right(0)} y1=${size.band} y2=${geometry.height}></line>
  </g>`;
}

/** Draws tables by statements: rules, transactions, locks, and what each statement touched. */
export function cellsView(state: TimelineState, geometry: Geometry, actions: TimelineActions): SVGTemplateResult {
  const { model } = state;
  const statementAt = (place: number) => model.columns[place]?.statement ?? 0;
  const lines = [...model.rows.map((_, at) => at), model.rows.length].map((at) => geometry.rowsTop + at * size.row);
  return svg`
    ${lines.map((y) => svg`<line class="rule" x1="0" x2=${geometry.width} y1=${y} y2=${y}></line>`)}
    ${startTemplate(model, geometry)}
    ${model.bands.map(({ from, to }) => bandTemplate(geometry.left(statementAt(from)) + 3, geometry.right(statementAt(to)) - 3))}
    ${model.columns.map((column) => columnTemplate(column, geometry))}
    ${model.rows.map((row, at) =>
      row.cells.map((cell) =>
        cellTemplate(cell, geometry.left(cell.statement), geometry.rowsTop + at * size.row, state, actions),
      ),
    )}`;
}
