import { html, nothing, type TemplateResult } from 'lit-html';
import type { Cell } from '#engine/session.ts';
import { beginning } from '#elements/cell/cell-parts.ts';
import { cellView, markedText } from '#elements/cell/cell-view.ts';
import { byteCount } from '#elements/cell/folded.ts';
import { valueKind } from '#elements/cell/type-oids.ts';
import { bytesShown, hexLines } from './hex-lines.ts';
import type { ValueNode } from './nodes.ts';

/** All that the drawing of one value depends on. */
export interface ValueState {
  cell: Cell;
  typeOid: number;
  /** The value as a tree, or null where it has no parts. */
  tree: ValueNode | null;
  /** Parts that were opened or closed by hand, by their path. */
  toggled: ReadonlyMap<string, boolean>;
  /** Lists drawn longer than at first, by their path. */
  listed: ReadonlyMap<string, number>;
}

export interface ValueActions {
  toggle(path: string, isOpen: boolean): void;
  listMore(path: string): void;
}

/** Characters of a text drawn at most. */
export const textShown = 100_000;

/** Parts of one list drawn at first, and again with each "more". */
export const partsShown = 100;

/** Structures open by themselves: two levels, where they are short. */
function isOpenAtFirst(depth: number, { childCount }: ValueNode): boolean {
  return depth === 0 || (depth === 1 && childCount <= 10);
}

function leafView({ leaf, text }: ValueNode): TemplateResult {
  if (leaf === 'null') return html`<span class="cell-null">null</span>`;
  if (leaf === 'value') return html`<span class="value">${text}</span>`;
  return html`<span class="text"
    >${text === '' ? html`<span class="cell-empty">''</span>` : markedText(beginning(text, textShown))}</span
  >`;
}

function sizeWords({ childCount, isObject }: ValueNode): string {
  const noun = isObject ? 'key' : 'element';
  return `${childCount.toLocaleString('en-US')} ${noun}${childCount === 1 ? '' : 's'}`;
}

function nodeView(
  node: ValueNode,
  path: string,
  depth: number,
  state: ValueState,
  actions: ValueActions,
): TemplateResult {
  const label = node.label === '' && depth === 0 ? nothing : html`<span class="key">${markedText(node.label)}</span>`;
  if (node.leaf !== null) return html`<div class="leaf">${label}${leafView(node)}</div>`;
  const isOpen = state.toggled.get(path) ?? isOpenAtFirst(depth, node);
  const shown = state.listed.get(path) ?? partsShown;
  return html`<details
    ?open=${isOpen}
    @toggle=${(event: Event) => {
      event.stopPropagation();
      actions.toggle(path, (event.target as HTMLDetailsElement).open);
    }}
  >
    <summary>
      ${label}<span class="size">${sizeWords(node)}</span
      >${isOpen ? nothing : html` <span class="fold">${markedText(node.text)}</span>`}
    </summary>
    ${
      isOpen
        ? html`<div class="parts">
            ${node
              .children()
              .slice(0, shown)
              .map((child, at) => nodeView(child, `${path}/${String(at)}`, depth + 1, state, actions))}
            ${
              node.childCount > shown
                ? html`<button type="button" @click=${() => actions.listMore(path)}>
                    Show more of ${sizeWords(node)}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </details>`;
}

function plainView({ cell, typeOid }: ValueState): TemplateResult {
  const bytes = cell !== null && valueKind(typeOid) === 'bytes' ? byteCount(cell) : null;
  if (cell !== null && bytes !== null) {
    return html`<pre class="hex" tabindex="0">${hexLines(cell.slice(2)).join('\n')}</pre>
      ${bytes > bytesShown ? html`<p>The first ${bytesShown.toLocaleString('en-US')} bytes; a copy holds all.</p>` : nothing}`;
  }
  if (cell === null || cell.length <= textShown)
    return html`<pre tabindex="0">${cellView(cell, { whole: true })}</pre>`;
  return html`<pre tabindex="0">${markedText(beginning(cell, textShown))}</pre>
    <p>The first ${textShown.toLocaleString('en-US')} characters; a copy holds all.</p>`;
}

/** Draws one value whole: a structure as a tree, bytes as lines of hex, all else as text. */
export function valueView(state: ValueState, actions: ValueActions): TemplateResult {
  return state.tree ? html`<div class="tree">${nodeView(state.tree, '', 0, state, actions)}</div>` : plainView(state);
}
