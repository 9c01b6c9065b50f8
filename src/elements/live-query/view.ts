import { html, nothing, type TemplateResult } from 'lit-html';
import type { Progress } from '#engine/host.ts';
import type { Cell, Reply, RowsReply } from '#engine/session.ts';

/** What a live query shows below its text. */
export type LiveState =
  | { phase: 'idle' }
  | { phase: 'starting'; progress: Progress | null }
  | { phase: 'running' }
  | { phase: 'answered'; reply: Reply; totalMs: number; version: string }
  | { phase: 'failed'; code: string; message: string; hint: string | undefined; advice: string | null }
  | { phase: 'stopped' }
  | { phase: 'restoring' }
  | { phase: 'restored' };

const numeric = new Set([20, 21, 23, 26, 700, 701, 1700]);

/** The state in words, and the rows as a table. `megabytes` is what the first run fetches, as the page said before it. */
export function liveAnswer(state: LiveState, megabytes: number): TemplateResult {
  switch (state.phase) {
    case 'idle':
      return html`${nothing}`;
    case 'starting':
      return starting(state.progress, megabytes);
    case 'running':
      return status('PostgreSQL is running it.');
    case 'stopped':
      return status('Stopped. Nothing was kept of it.');
    case 'restoring':
      return status('Putting the tables back.');
    case 'restored':
      return status('All tables are as they were at the start.');
    case 'failed':
      return html`<div class="failure" role="alert">
        <p><strong>${state.code}</strong> ${state.message}</p>
        ${state.hint === undefined ? nothing : html`<p>${state.hint}</p>`}
        ${state.advice === null ? nothing : html`<p>${state.advice}</p>`}
      </div>`;
    case 'answered':
      return answered(state.reply, state.totalMs, state.version);
  }
}

function status(text: string): TemplateResult {
  return html`<p class="lettering" role="status">${text}</p>`;
}

function starting(progress: Progress | null, megabytes: number): TemplateResult {
  if (progress?.phase !== 'download') {
    return status(progress === null ? 'Asking for the engine.' : 'Starting PostgreSQL.');
  }
  const { loadedBytes, totalBytes } = progress;
  // Bytes are counted once decoded; their share is what can be told of the bytes sent.
  const share = Math.floor((100 * loadedBytes) / Math.max(1, totalBytes));
  return html`<p class="lettering" role="status">Fetching PostgreSQL: ${share} % of about ${megabytes} MB, once.</p>
    <progress max=${totalBytes} .value=${loadedBytes} aria-label="Engine fetched"></progress>`;
}

function answered(reply: Reply, totalMs: number, version: string): TemplateResult {
  const took = `${reply.durationMs < 10 ? reply.durationMs.toFixed(1) : Math.round(reply.durationMs)} ms`;
  const engine = version.split(' ').slice(0, 2).join(' ');
  const wait = totalMs > 1_000 ? `, ${(totalMs / 1_000).toFixed(1)} s with the start` : '';
  if (reply.kind !== 'rows') return status(`${reply.command} in ${took}${wait}. ${engine}.`);
  const count = reply.truncated
    ? `the first ${reply.rowCount} rows`
    : `${reply.rowCount} ${reply.rowCount === 1 ? 'row' : 'rows'}`;
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="Result">${rowsTable(reply)}</div>
    ${status(`${count} in ${took}${wait}. ${engine}.`)}`;
}

function rowsTable({ fields, rows }: RowsReply): TemplateResult {
  const kind = fields.map(({ typeOid }) => (numeric.has(typeOid) ? 'number' : ''));
  const cell = (value: Cell, index: number) =>
    value === null ? html`<td class="null">NULL</td>` : html`<td class=${kind[index] ?? ''}>${value}</td>`;
  return html`<table class="rows">
    <thead>
      <tr>
        ${fields.map(({ name }, index) => html`<th scope="col" class=${kind[index] ?? ''}>${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map(cell)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
