import { html, nothing, type TemplateResult } from 'lit-html';
import type { WitnessFact } from '#observe/migration-facts.ts';
import type { OpenCell, TimelineActions } from './state.ts';

function attempt({ who, sql, outcome }: WitnessFact['attempts'][number]): TemplateResult {
  const result =
    outcome === 'ok'
      ? html`<span class="sign ok">✔</span> went through`
      : html`<span class="sign error">${outcome.sqlstate}</span> ${outcome.message}`;
  return html`<tr>
    <th scope="row">${who}</th>
    <td><code>${sql}</code></td>
    <td>${result}</td>
  </tr>`;
}

function witnessed({ notHeld, attempts }: WitnessFact): TemplateResult {
  if (notHeld !== undefined) return html`<p>It could not be held open: ${notHeld}</p>`;
  return html`<p>This statement was held open; meanwhile:</p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">What was run</th>
            <th scope="col">What came back</th>
          </tr>
        </thead>
        <tbody>
          ${attempts.map(attempt)}
        </tbody>
      </table>
    </div>`;
}

/** Draws the way to a proof of a lock, or what it showed; nothing where nobody can prove it. */
export function proofView(
  { proof, table, statement }: OpenCell,
  actions: TimelineActions,
): TemplateResult | typeof nothing {
  if (proof === undefined) return nothing;
  if (proof?.phase === 'running') {
    return html`<p class="proof">The script runs up to statement ${statement} on a fresh copy, and is held there.</p>`;
  }
  const button = (words: string) =>
    html`<button type="button" class="prove" @click=${() => actions.prove({ table, statement })}>${words}</button>`;
  if (!proof) {
    return html`<p class="proof">
      ${button('Prove it')}
      <span class="soft">Holds the statement open on a fresh copy and tries others meanwhile.</span>
    </p>`;
  }
  if (proof.phase === 'failed') return html`<p class="proof message">${proof.message} ${button('Try again')}</p>`;
  return html`<div class="proof">${witnessed(proof.fact)}</div>`;
}
