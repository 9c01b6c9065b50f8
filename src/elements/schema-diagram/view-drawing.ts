import { nothing, svg, type TemplateResult } from 'lit-html';
import type { LinkLine } from './lines.ts';
import type { Entity, EntityColumn } from './model.ts';
import { boxed, rowMiddle, typeWords } from './size.ts';
import type { DiagramActions, DiagramState } from './state.ts';

const signs = { added: '+', altered: '~', renamed: '→', gone: '−' };

function columnView(column: EntityColumn, at: number, width: number): TemplateResult {
  const { name, type, isPrimaryKey, isForeignKey, isUnique, isNullable, mark } = column;
  const key = isPrimaryKey ? 'pk' : isForeignKey ? 'fk' : isUnique ? 'uq' : '';
  const y = rowMiddle(at);
  return svg`<g class=${`column ${mark ?? ''}`}>
    <text class=${`key ${key}`} x=${boxed.pad} y=${y} dy="0.35em">${key}</text>
    <text class="name" x=${boxed.pad + 24} y=${y} dy="0.35em">${mark === null ? '' : `${signs[mark]} `}${name}</text>
    <text class="type" x=${width - boxed.pad} y=${y} dy="0.35em">${typeWords(type)}${isNullable ? '?' : ''}</text>
  </g>`;
}

/** What a box says to a screen reader. */
function labelOf({ name, columns, mark }: Entity, { model }: DiagramState): string {
  const points = new Set(model.links.filter(({ from }) => from === name).map(({ to }) => to));
  const pointed = new Set(model.links.filter(({ to }) => to === name).map(({ from }) => from));
  const parts = [
    `${name}, ${columns.length} ${columns.length === 1 ? 'column' : 'columns'}`,
    mark ?? '',
    points.size > 0 ? `points at ${[...points].join(', ')}` : '',
    pointed.size > 0 ? `referenced by ${[...pointed].join(', ')}` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function entityView(entity: Entity, state: DiagramState, actions: DiagramActions): TemplateResult | typeof nothing {
  const box = state.layout.boxes.get(entity.name);
  if (!box) return nothing;
  const { name, columns, mark } = entity;
  const isChosen = state.chosen === name;
  const reach = state.hits === null ? '' : state.hits.has(name) ? 'hit' : 'dim';
  // The text is for the eye; the area over it is what can be pressed, and says the same in one sentence.
  return svg`<g class=${`entity ${mark ?? ''} ${reach} ${isChosen ? 'chosen' : ''}`} transform=${`translate(${box.x} ${box.y})`}>
    <g class="drawn" aria-hidden="true">
      <rect class="sheet-box" width=${box.width} height=${box.height} />
      <rect class="head" width=${box.width} height=${boxed.head} />
      <text class="title" x=${boxed.pad} y=${boxed.head / 2} dy="0.35em">${name}</text>
      ${mark === null ? nothing : svg`<text class="mark" x=${box.width - boxed.pad} y=${boxed.head / 2} dy="0.35em">${signs[mark]} ${mark}</text>`}
      ${columns.map((column, at) => columnView(column, at, box.width))}
    </g>
    <rect
      class="area"
      width=${box.width}
      height=${box.height}
      data-table=${name}
      role="button"
      tabindex="0"
      aria-pressed=${isChosen ? 'true' : 'false'}
      aria-label=${labelOf(entity, state)}
      @click=${() => actions.choose(name)}
      @keydown=${(event: KeyboardEvent) => actions.tableKey(event, name)}
      @focus=${() => actions.tableFocus(name)}
    />
  </g>`;
}

function linkView({ link, line, foot, bar, ring }: LinkLine, { chosen, hits }: DiagramState): TemplateResult {
  const isOfChosen = chosen !== null && (link.from === chosen || link.to === chosen);
  const isDim = hits !== null && !(hits.has(link.from) && hits.has(link.to));
  return svg`<g class=${`link ${link.mark ?? ''} ${isOfChosen ? 'chosen' : ''} ${isDim ? 'dim' : ''}`}>
    <path class="line" d=${line} /><path class="foot" d=${foot} /><path class="foot" d=${bar} />
    ${ring === null ? nothing : svg`<circle class="ring" cx=${ring.x} cy=${ring.y} r="4" />`}
  </g>`;
}

/** Draws boxes over lines. The part of the sheet that is seen is set from outside, as `viewBox`. */
export function drawingView(state: DiagramState, actions: DiagramActions): TemplateResult {
  const inOrder = [...state.model.entities].sort((some, others) => {
    const a = state.layout.boxes.get(some.name);
    const b = state.layout.boxes.get(others.name);
    return (a?.y ?? 0) - (b?.y ?? 0) || (a?.x ?? 0) - (b?.x ?? 0);
  });
  return svg`<svg class="drawing" role="group" aria-label="Tables">
    <g class="links" aria-hidden="true">${state.lines.map((line) => linkView(line, state))}</g>
    <g class="entities">${inOrder.map((entity) => entityView(entity, state, actions))}</g>
  </svg>`;
}
