import { html, nothing, type TemplateResult } from 'lit-html';
import type { Link } from './model.ts';
import { backWords, type DiagramActions, type DiagramState, linkWords, meaningWords } from './state.ts';

function linkList(
  title: string,
  links: readonly Link[],
  words: (link: Link) => string,
  target: (link: Link) => string,
  actions: DiagramActions,
): TemplateResult | typeof nothing {
  if (links.length === 0) return nothing;
  return html`<h4>${title}</h4>
    <ul role="list">
      ${links.map(
        (link) =>
          html`<li>
            <button type="button" class="follow" @click=${() => actions.follow(target(link))}>${words(link)}</button>
            <span class="soft">${meaningWords(link)}</span>
          </li>`,
      )}
    </ul>`;
}

/** Draws the chosen table's keys, each of which can be followed. */
export function panelView(state: DiagramState, actions: DiagramActions): TemplateResult | typeof nothing {
  const { model, chosen, trail } = state;
  const entity = model.entities.find(({ name }) => name === chosen);
  if (!entity) return nothing;
  const points = model.links.filter(({ from }) => from === entity.name);
  const pointed = model.links.filter(({ to }) => to === entity.name);
  const previous = trail.at(-1);
  return html`<section class="panel" aria-label=${`Table ${entity.name}`}>
    <div class="panel-head">
      <h3>${entity.name}</h3>
      <button type="button" class="close" aria-label="Close the table" @click=${() => actions.choose(null)}>×</button>
    </div>
    ${entity.comment === null ? nothing : html`<p>${entity.comment}</p>`}
    <p class="panel-acts">
      <button type="button" @click=${() => actions.look(entity.sqlName)}>Look at rows</button>
      ${previous === undefined ? nothing : html`<button type="button" @click=${() => actions.back()}>Back to ${previous}</button>`}
    </p>
    ${linkList('Points at', points, linkWords, ({ to }) => to, actions)}
    ${linkList('Is referenced by', pointed, backWords, ({ from }) => from, actions)}
    ${points.length + pointed.length === 0 ? html`<p class="soft">No foreign key from it or to it.</p>` : nothing}
  </section>`;
}
