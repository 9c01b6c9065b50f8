import { html, type nothing, type TemplateResult } from 'lit-html';
import { costRows, manyRowsText } from '#explain/migration-time.ts';
import type { TimelineActions, TimelineState } from './state.ts';

/** Draws what the statements would cost on larger tables, with the slider that asks for how large. */
export function costView({ cost, id }: TimelineState, actions: TimelineActions): TemplateResult | typeof nothing {
  const onInput = (event: Event) => {
    const at = Number((event.target as HTMLInputElement).value);
    actions.askCost(costRows[at] ?? cost.rows);
  };
  const words = manyRowsText(cost.rows);
  return html`<section class="cost" aria-label="What would it cost">
    <h3>What would it cost</h3>
    ${
      cost.lines.length === 0
        ? html`<p class="soft">No statement worked over enough rows here (1,000) to tell how fast it is.</p>`
        : html`<p class="scale">
              <label for=${`${id}-cost`}>With tables of <strong>${words}</strong></label>
              <input
                id=${`${id}-cost`}
                type="range"
                min="0"
                max=${costRows.length - 1}
                step="1"
                aria-valuetext=${words}
                .value=${String(costRows.indexOf(cost.rows))}
                @input=${onInput}
              />
            </p>
            <ul role="list" aria-live="polite">
              ${cost.lines.map(({ text, waits }) => html`<li class=${waits}>${text}</li>`)}
            </ul>
            <p class="soft">
              An estimate from the rows per second measured in this tab. Other machines, wider rows and a busy server
              differ. Nothing is judged by it.
            </p>`
    }
  </section>`;
}
