import { html, nothing, type TemplateResult } from 'lit-html';
import type { VisitState } from '#attempt/visit.ts';

/** What the line at the end of the bar says. */
export interface StatusLine {
  words: string;
  /** True where something is wrong, said in the words. */
  isBad: boolean;
  isBusy: boolean;
  /** True inside a transaction. Default: false. */
  isOpen?: boolean;
  engine: VisitState;
}

/** Draws where the database stands, with a bar while it is fetched. */
export function statusLine({ words, isBad, isBusy, isOpen = false, engine }: StatusLine): TemplateResult {
  const download = engine.phase === 'starting' && engine.progress.phase === 'download' ? engine.progress : null;
  return html`<p class="status" data-phase=${isBad ? 'bad' : engine.phase} ?data-busy=${isBusy} ?data-open=${isOpen}>
    <span class="lamp" aria-hidden="true"></span>
    <span class="status-words">${words}</span>
    ${
      download
        ? html`<progress
            aria-label="Fetching PostgreSQL"
            .value=${download.loadedBytes}
            max=${download.totalBytes}
          ></progress>`
        : nothing
    }
  </p>`;
}
