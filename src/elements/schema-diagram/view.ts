import { html, nothing, type TemplateResult } from 'lit-html';
import type { Entity } from './model.ts';
import { backWords, type DiagramActions, type DiagramState, linkWords } from './state.ts';
import { drawingView } from './view-drawing.ts';
import { panelView } from './view-panel.ts';

function toolsView({ words, hits, model }: DiagramState, actions: DiagramActions): TemplateResult {
  const count = hits?.size ?? 0;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') actions.nextHit();
  };
  return html`<div class="tools">
    <label class="search"
      ><span class="visually-hidden">Find a table or column in the diagram</span>
      <input
        type="search"
        placeholder="Find a table or column"
        .value=${words}
        @input=${(event: InputEvent) => actions.search((event.target as HTMLInputElement).value)}
        @keydown=${onKey}
      />
    </label>
    <p class="found" role="status">
      ${hits === null ? `${model.entities.length} tables` : `${count} ${count === 1 ? 'table matches' : 'tables match'}`}
    </p>
    <div class="zooms" role="group" aria-label="Zoom">
      <button type="button" aria-label="Smaller" @click=${() => actions.zoom(1 / 1.25)}>−</button>
      <button type="button" @click=${() => actions.fit()}>Fit</button>
      <button type="button" aria-label="Larger" @click=${() => actions.zoom(1.25)}>+</button>
    </div>
    <button type="button" class="save" @click=${() => actions.save()}>Save as SVG</button>
  </div>`;
}

function tableText(entity: Entity, { model }: DiagramState): TemplateResult {
  const points = model.links.filter(({ from }) => from === entity.name);
  const pointed = model.links.filter(({ to }) => to === entity.name);
  return html`<li>
    <strong>${entity.name}</strong>${entity.mark === null ? nothing : html` <em>${entity.mark}</em>`}
    <ul>
      ${entity.columns.map(({ name, type, isPrimaryKey, isForeignKey, isUnique, isNullable, mark }) => {
        const parts = [
          type,
          isPrimaryKey ? 'primary key' : '',
          isForeignKey ? 'foreign key' : '',
          isUnique ? 'unique' : '',
          isNullable ? 'may be null' : 'not null',
          mark ?? '',
        ];
        return html`<li>${name}: ${parts.filter((part) => part !== '').join(', ')}</li>`;
      })}
      ${points.map((link) => html`<li>Points at: ${linkWords(link)}</li>`)}
      ${pointed.map((link) => html`<li>Is referenced by: ${backWords(link)}</li>`)}
    </ul>
  </li>`;
}

/** Draws the diagram with its tools, the chosen table beside it, and the same as a list below. */
export function diagramView(state: DiagramState, actions: DiagramActions): TemplateResult {
  const { model } = state;
  if (model.entities.length === 0) return html`<p class="empty">There are no tables to draw.</p>`;
  return html`${toolsView(state, actions)}
    ${model.gone.length === 0 ? nothing : html`<p class="gone"><strong>− gone</strong> ${model.gone.join(', ')}</p>`}
    <div class="stage">
      <div
        class="frame"
        role="group"
        tabindex="0"
        aria-label="Diagram of the tables. Plus and minus zoom, 0 fits, arrow keys move the sheet; Tab goes from table to table."
        @keydown=${(event: KeyboardEvent) => actions.sheetKey(event)}
      >
        ${drawingView(state, actions)}
      </div>
      ${panelView(state, actions)}
    </div>
    <p class="legend" aria-hidden="true">
      <span>pk primary key</span><span>fk foreign key</span><span>uq unique</span><span>? may be null</span
      ><span>⋲ many rows</span><span>┼ one row</span><span>○ or none</span>
    </p>
    <details class="as-list">
      <summary>The same as a list</summary>
      <ul>
        ${model.entities.map((entity) => tableText(entity, state))}
      </ul>
    </details>`;
}
