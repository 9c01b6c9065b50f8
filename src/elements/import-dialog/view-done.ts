import { html, type TemplateResult } from 'lit-html';
import type { BadRow, ImportNote, ImportOutcome } from '#attempt/import-report.ts';
import type { ImportActions } from './actions.ts';
import { counted } from './words.ts';

function badRows(bad: BadRow[], count: number | null): TemplateResult {
  const more =
    count === null
      ? 'What comes after the last of these was not read.'
      : count > bad.length
        ? `These are the first ${bad.length}.`
        : '';
  return html`<p class="hint">The database is as it was. ${more}</p>
    <div class="scrolls" role="region" tabindex="0" aria-label="Rows that did not fit">
      <table class="bad">
        <thead>
          <tr>
            <th scope="col" class="number">Line</th>
            <th scope="col">Column</th>
            <th scope="col">Value</th>
            <th scope="col">Why not</th>
          </tr>
        </thead>
        <tbody>
          ${bad.map(
            ({ line, column, value, reason }) =>
              html`<tr>
                <th scope="row" class="number">${line.toLocaleString('en')}</th>
                <td>${column ?? html`<span class="soft">the row</span>`}</td>
                <td class="value">${value ?? html`<span class="soft">NULL</span>`}</td>
                <td>${reason}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function notesView(notes: ImportNote[]): TemplateResult | '' {
  if (notes.length === 0) return '';
  return html`<details class="fold">
    <summary>${counted(notes.length, 'statement')} left out</summary>
    <ul class="notes">
      ${notes.map(
        ({ line, statement, reason }) =>
          html`<li><span class="lettering">line ${line}</span> <code>${statement}</code><br />${reason}</li>`,
      )}
    </ul>
  </details>`;
}

/** Draws how an import ended. */
export function doneView(outcome: ImportOutcome): TemplateResult {
  switch (outcome.kind) {
    case 'imported':
      return html`${
        outcome.tables.length === 0
          ? ''
          : html`<ul class="names">
              ${outcome.tables.map(({ table, rows }) => html`<li><code>${table}</code> ${counted(rows, 'row')}</li>`)}
            </ul>`
      }
      ${notesView(outcome.notes)}`;
    case 'bad-rows':
      return badRows(outcome.bad, outcome.count);
    case 'failed': {
      const { message, detail, hint, line, statement } = outcome;
      const place = line === undefined ? '' : `Line ${line.toLocaleString('en')}: `;
      return html`<p class="note warn">${place}${message}</p>
        ${statement === undefined ? '' : html`<pre class="statement">${statement}</pre>`}
        ${detail === undefined ? '' : html`<p class="hint">${detail}</p>`}
        ${hint === undefined ? '' : html`<p class="hint">${hint}</p>`}
        <p class="hint">The database is as it was.</p>`;
    }
    case 'cancelled':
      return html`<p class="hint">The database is as it was.</p>`;
  }
}

/** Buttons under an outcome. */
export function doneFoot(outcome: ImportOutcome, actions: ImportActions): TemplateResult {
  if (outcome.kind === 'imported') {
    return html`<button type="button" class="button first" @click=${() => actions.close()}>Done</button>
      <button type="button" class="button" @click=${() => actions.another()}>Another file</button>`;
  }
  return html`<button type="button" class="button first" @click=${() => actions.back()}>Back to the file</button>
    <button type="button" class="button" @click=${() => actions.another()}>Another file</button>
    <button type="button" class="button plain" @click=${() => actions.close()}>Close</button>`;
}
