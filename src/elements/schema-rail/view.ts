import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { canOpen } from './keys.ts';
import type { RailNode } from './rail-node.ts';

/** All that the rail's drawing depends on. */
export interface SchemaRailState {
  /** Null while the database has not started. */
  nodes: RailNode[] | null;
  words: string;
  /** Names that match the words. */
  found: number;
  isOpen(node: RailNode): boolean;
  /** The line that Tab comes to. */
  current: string | null;
  /** The definition last copied, so that its button can say so. */
  copied: string | null;
  /** True where counters do not hold an open transaction yet. */
  isPartial: boolean;
}

export interface SchemaRailActions {
  search(words: string): void;
  insert(name: string): void;
  look(relation: string): void;
  copy(node: RailNode): void;
  diagram(): void;
  toggle(node: RailNode): void;
  key(event: KeyboardEvent): void;
  /** A line took the focus. */
  enter(id: string): void;
}

const keyWords = { pk: 'primary key', fk: 'foreign key', uq: 'unique' };
const markSigns = { added: '+', altered: '~', renamed: '→', gone: '−' };

/** Said, not seen. */
const hidden = (text: string): TemplateResult | typeof nothing =>
  text === '' ? nothing : html`<span class="visually-hidden">${text}</span>`;

function rowView(node: RailNode, isOpen: boolean, actions: SchemaRailActions): TemplateResult {
  const { name, what, words, key, isNullable, mark, kind } = node;
  const onClick = (): void => {
    if (canOpen(node)) actions.toggle(node);
    else if (node.insert !== null) actions.insert(node.insert);
  };
  const title = canOpen(node) || node.insert === null ? nothing : 'Insert into the editor';
  // What stands here is also the name of the line for a screen reader.
  return html`<div class="row" title=${title} @click=${onClick}>
    <span class="sign" aria-hidden="true">${canOpen(node) ? (isOpen ? '−' : '+') : ''}</span>
    <span class="name">${name}</span>${hidden(what)}
    ${key === '' ? nothing : html`<span class="key" data-key=${key} title=${keyWords[key]} aria-hidden="true">${key}</span>${hidden(keyWords[key])}`}
    ${mark === null ? nothing : html`<span class="mark" data-mark=${mark}><span aria-hidden="true">${markSigns[mark]} </span>${mark}</span>`}
    <span class="words"
      >${words}${
        kind === 'column' && isNullable && mark !== 'gone'
          ? html`<span class="nullable" title="May be null" aria-hidden="true">?</span>${hidden(' may be null')}`
          : nothing
      }</span
    >
  </div>`;
}

function actionsView(node: RailNode, { copied }: SchemaRailState, actions: SchemaRailActions): TemplateResult {
  const { insert, look, definition, name } = node;
  return html`<div class="acts" role="group" aria-label=${`For ${name}`}>
    ${insert === null ? nothing : html`<button type="button" @click=${() => actions.insert(insert)}>Insert name</button>`}
    ${look === null ? nothing : html`<button type="button" @click=${() => actions.look(look)}>Look at rows</button>`}
    ${
      definition === null
        ? nothing
        : html`<button type="button" @click=${() => actions.copy(node)}>
            ${copied === node.id ? 'Copied' : 'Copy definition'}
          </button>`
    }
  </div>`;
}

/** Draws one line with what is below it. */
function nodeView(
  node: RailNode,
  level: number,
  place: { at: number; of: number },
  state: SchemaRailState,
  actions: SchemaRailActions,
): TemplateResult {
  const isOpen = canOpen(node) && state.isOpen(node);
  const hasActs = isOpen && node.kind !== 'group';
  const lines = node.kind === 'relation' && !isOpen ? [] : node.lines;
  return html`<div role="none" class="node" data-kind=${node.kind} data-mark=${node.mark ?? nothing}>
    <div
      role="treeitem"
      class="item"
      data-node=${node.id}
      aria-level=${level}
      aria-posinset=${place.at + 1}
      aria-setsize=${place.of}
      aria-expanded=${canOpen(node) ? (isOpen ? 'true' : 'false') : nothing}
      tabindex=${state.current === node.id ? 0 : -1}
    >
      ${rowView(node, isOpen, actions)} ${lines.map((line) => html`<p class="line">${line}</p>`)}
      ${isOpen && node.kind === 'part' && node.definition !== null ? html`<pre class="definition">${node.definition}</pre>` : nothing}
      ${hasActs ? actionsView(node, state, actions) : nothing}
    </div>
    ${
      isOpen && node.children.length > 0
        ? html`<div role="group" class="below">${linesView(node.children, level + 1, state, actions)}</div>`
        : nothing
    }
  </div>`;
}

function linesView(
  nodes: readonly RailNode[],
  level: number,
  state: SchemaRailState,
  actions: SchemaRailActions,
): unknown {
  const view = (node: RailNode, at: number): TemplateResult =>
    nodeView(node, level, { at, of: nodes.length }, state, actions);
  return repeat(nodes, ({ id }) => id, view);
}

/** Draws the tables as they stand now, narrowed by the search. */
export function schemaRailView(state: SchemaRailState, actions: SchemaRailActions): TemplateResult {
  const { nodes, words, found } = state;
  if (!nodes) return html`<p class="waiting">The tables appear here once the database has started.</p>`;
  const isSearched = words.trim() !== '';
  return html`<div class="head">
      <label class="search"
        ><span class="visually-hidden">Find a table, column or index</span>
        <input
          type="search"
          placeholder="Find a table, column, index"
          .value=${words}
          @input=${(event: InputEvent) => actions.search((event.target as HTMLInputElement).value)}
        />
      </label>
      <button type="button" class="diagram" @click=${() => actions.diagram()}>Diagram</button>
    </div>
    <p class="found" role="status">
      ${isSearched ? (found === 1 ? '1 name matches' : `${String(found)} names match`) : nothing}
    </p>
    ${state.isPartial ? html`<p class="waiting">A transaction is open: what it did is counted when it ends.</p>` : nothing}
    ${nodes.length === 0 ? html`<p class="waiting">${isSearched ? 'Nothing by that name.' : 'There are no tables yet.'}</p>` : nothing}
    ${
      nodes.length === 0
        ? nothing
        : html`<div
            role="tree"
            aria-label="Schema"
            @keydown=${(event: KeyboardEvent) => actions.key(event)}
            @focusin=${(event: FocusEvent) => {
              const line = (event.target as Element).closest<HTMLElement>('[data-node]');
              if (line) actions.enter(line.dataset['node'] ?? '');
            }}
          >
            ${linesView(nodes, 1, state, actions)}
          </div>`
    }`;
}
