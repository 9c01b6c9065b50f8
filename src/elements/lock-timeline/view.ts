import { html, nothing, type TemplateResult } from 'lit-html';
import { staleText } from '#explain/stale.ts';
import { geometryOf } from './geometry.ts';
import { pointText, windowText } from './lanes.ts';
import type { TimelineModel } from './model.ts';
import type { TimelineActions, TimelineState } from './state.ts';
import { cellsView, patterns } from './view-cells.ts';
import { costView } from './view-cost.ts';
import { lanesView } from './view-lanes.ts';
import { legendView } from './view-legend.ts';
import { panelView } from './view-panel.ts';
import { tableView } from './view-table.ts';

function drawing(state: TimelineState, actions: TimelineActions): TemplateResult {
  const geometry = geometryOf(state.model);
  const { width, height } = geometry;
  const lanes = state.model.lanes.length > 0 ? ', and below what both applications meet' : '';
  return html`<svg
    class="timeline"
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
    role="group"
    aria-label=${`Locks, one column a statement, one row a table${lanes}. Arrow keys move, Enter explains.`}
  >
    ${patterns(state.id)} ${cellsView(state, geometry, actions)} ${lanesView(state, geometry, actions)}
  </svg>`;
}

function labels({ rows, lanes, flags }: TimelineModel): TemplateResult {
  return html`<div class="labels" aria-hidden="true">
    <span class="corner">statement</span>
    ${rows.map(({ table, isNew }) => html`<span class="table" title=${table}>${table}${isNew ? html` <small>new</small>` : nothing}</span>`)}
    <span class="foot">rows</span>
    <span class="foot">WAL</span>
    ${lanes.length > 0 ? html`<span class="gap"></span>` : nothing}
    ${lanes.map(({ app }) => html`<span class="app">${app} application</span>`)}
    ${lanes.length > 0 && flags.length > 0 ? html`<span class="flags">in the script</span>` : nothing}
  </div>`;
}

function verdicts({ model, stale }: TimelineState): TemplateResult | typeof nothing {
  const deploy = windowText(model.lanes, model.window, model.flags);
  if (!deploy && !stale) return nothing;
  return html`<div class="verdicts">
    ${deploy ? html`<p class=${model.window ? '' : 'message'}>${deploy}</p>` : nothing}
    ${stale?.stale.map((read) => html`<p class="message">At the end, ${pointText(stale.statement)}: ${staleText(read)}</p>`)}
  </div>`;
}

/** Draws the timeline, its panel, the legend, what it would cost, and the same facts as tables. */
export function lockTimelineView(state: TimelineState, actions: TimelineActions): TemplateResult {
  const { rows, lanes } = state.model;
  if (rows.length + lanes.length === 0) return html`<p class="empty">The script took no lock on any table.</p>`;
  return html`<div class="drawing">
      ${labels(state.model)}
      <div class="scroll">${drawing(state, actions)}</div>
    </div>
    <div class="panel" role="status">${panelView(state, actions)}</div>
    ${verdicts(state)} ${legendView(state)} ${costView(state, actions)} ${tableView(state.model)}`;
}
