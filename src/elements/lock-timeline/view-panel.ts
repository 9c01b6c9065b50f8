import { html, nothing, type TemplateResult } from 'lit-html';
import type { OperationOutcome } from '#observe/migration-facts.ts';
import { pointText } from './lanes.ts';
import type { OpenCell, OpenMark, TimelineActions, TimelineState } from './state.ts';
import { proofView } from './view-proof.ts';

function head(title: string, actions: TimelineActions): TemplateResult {
  return html`<header>
    <h3>${title}</h3>
    <button type="button" @click=${() => actions.close()}>Close</button>
  </header>`;
}

function cellPanel(open: OpenCell, actions: TimelineActions): TemplateResult {
  const { messages, sql, explanation } = open;
  const { title, waits, why, safer, estimate } = explanation;
  const own = html`<p>${waits} ${why}</p>
    ${safer ? html`<p><strong>Safer:</strong> ${safer.text}</p>` : nothing}
    ${safer?.postgres18 ? html`<p><strong>On PostgreSQL 18:</strong> ${safer.postgres18}</p>` : nothing}`;
  return html`${head(title, actions)}
    <pre><code>${sql}</code></pre>
    ${messages.length > 0 ? messages.map((message) => html`<p class="message">${message}</p>`) : own}
    ${estimate ? html`<p class="estimate">${estimate}</p>` : nothing} ${proofView(open, actions)}`;
}

function outcomeText({ app, outcome }: OperationOutcome): TemplateResult {
  if (outcome === 'ok') return html`<span class="sign ok">✔</span> works`;
  if (outcome === 'rows') {
    const words = app === 'old' ? 'returns other rows than before' : 'returns other rows than the old one’s';
    return html`<span class="sign rows">≠</span> ${words}`;
  }
  return html`<span class="sign error">${outcome.sqlstate}</span> ${outcome.message}`;
}

function markPanel({ mark }: OpenMark, actions: TimelineActions): TemplateResult {
  const { app, statement, operations } = mark;
  return html`${head(`${app === 'old' ? 'Old' : 'New'} application ${pointText(statement)}`, actions)}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Operation</th>
            <th scope="col">Does</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          ${operations.map(
            (operation) =>
              html`<tr>
                <th scope="row">${operation.name}</th>
                <td>${operation.kind}</td>
                <td>${outcomeText(operation)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** Draws what is known of the selected place. */
export function panelView({ open }: TimelineState, actions: TimelineActions): TemplateResult | typeof nothing {
  if (!open) return nothing;
  return open.kind === 'cell' ? cellPanel(open, actions) : markPanel(open, actions);
}
