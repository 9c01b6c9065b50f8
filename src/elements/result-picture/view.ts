import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { mostSeries } from './choices.ts';
import type { PictureActions, PictureState } from './state.ts';
import { barsView } from './view-bars.ts';
import { binTable, seriesTable } from './view-data.ts';
import { binsOf, histogramView } from './view-histogram.ts';
import { lineView, pointedWords } from './view-line.ts';
import { choiceWords, pictureWords } from './words.ts';

function chooser(state: PictureState, names: readonly string[], actions: PictureActions): TemplateResult {
  const { choices, chosen, columns, others } = state;
  return html`<div class="choice">
    <label>
      Draw
      <select @change=${(event: Event) => actions.choose(Number((event.target as HTMLSelectElement).value))}>
        ${choices.map(
          (choice, at) =>
            html`<option value=${at} ?selected=${at === chosen}>
              ${choiceWords(choice, at === chosen ? columns : choice.series, names)}
            </option>`,
        )}
      </select>
    </label>
    ${
      others.length < 2
        ? nothing
        : html`<fieldset>
            <legend class="visually-hidden">Columns drawn</legend>
            ${others.map((at) => {
              const isDrawn = columns.includes(at);
              const isHeld = isDrawn ? columns.length === 1 : columns.length >= mostSeries;
              return html`<label
                ><input type="checkbox" .checked=${isDrawn} ?disabled=${isHeld} @change=${() => actions.toggle(at)} />
                ${names[at]}</label
              >`;
            })}
          </fieldset>`
    }
  </div>`;
}

function sample(kind: 'line' | 'bars', at: number): TemplateResult {
  return svg`<svg class="sample" width="34" height="12" aria-hidden="true"><g class="series" data-series=${at}>${
    kind === 'line'
      ? svg`<path class="stroke" d="M1 6H33"></path>`
      : svg`<rect class="fill" width="34" height="12"></rect><rect class="pattern" width="34" height="12"></rect>`
  }</g></svg>`;
}

function legend({ series }: PictureState, kind: 'line' | 'bars'): TemplateResult | typeof nothing {
  if (series.length < 2) return nothing;
  return html`<ul class="legend" role="list">
    ${series.map(({ name }, at) => html`<li>${sample(kind, at)} ${name}</li>`)}
  </ul>`;
}

/** Patterns that tell bars of four series apart without colour; drawn once, used by name. */
const patterns = svg`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
  <pattern id="result-picture-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6"></path></pattern>
  <pattern id="result-picture-dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.2"></circle></pattern>
  <pattern id="result-picture-rules" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M0 2.5H5"></path></pattern>
</defs></svg>`;

/** Draws a result as a line, bars or a histogram, with its choices above and the same data as a table below. */
export function pictureView(state: PictureState, actions: PictureActions): TemplateResult {
  const { reply, choices, chosen, columns, series, widthPx } = state;
  const choice = choices[chosen];
  if (!choice)
    return html`<p class="none">
      No picture says more than these rows: it takes a number, and a time or a name that comes once for each.
    </p>`;
  const names = reply.fields.map(({ name }) => name);
  const title = choiceWords(choice, columns, names);
  const words = pictureWords(title, choice.kind, series);
  const [first] = series;
  if (choice.kind === 'histogram') {
    const bins = first ? binsOf(first) : [];
    return html`${chooser(state, names, actions)}
      <figure>
        ${histogramView(bins, widthPx, words)}
        <figcaption>${words}${partNote(state)}</figcaption>
      </figure>
      ${binTable(bins, names[choice.across] ?? '', title)}`;
  }
  return html`${choice.kind === 'bars' ? patterns : nothing}${chooser(state, names, actions)}${legend(state, choice.kind)}
    <figure>
      ${choice.kind === 'line' ? lineView(state, words, actions) : barsView(state, words)}
      <figcaption>${pointedWords(state) || html`${words}${partNote(state)}`}</figcaption>
    </figure>
    ${seriesTable(series, names[choice.across] ?? '', title)}`;
}

function partNote({ reply }: PictureState): string {
  return reply.truncated ? '. Only the rows fetched are drawn; the query has more.' : '';
}
