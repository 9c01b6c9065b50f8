import { html, nothing, type TemplateResult } from 'lit-html';
import type { ObserveActions } from './actions.ts';
import type { LabData } from './page-panels.ts';
import type { ObserveState } from './state.ts';

function startView({ starting }: ObserveState): TemplateResult | typeof nothing {
  if (starting === null) return nothing;
  if (starting === 'asked' || starting.phase !== 'download')
    return html`<p class="at-work">Starting PostgreSQL. <progress aria-label="Start"></progress></p>`;
  const { loadedBytes, totalBytes } = starting;
  const share = Math.floor((100 * loadedBytes) / Math.max(1, totalBytes));
  return html`<p class="at-work">
    Fetching PostgreSQL: ${share} %, once.
    <progress max=${totalBytes} .value=${loadedBytes} aria-label="Engine fetched"></progress>
  </p>`;
}

/** Draws what the panels look at, and what can be done with it. */
export function deskView(state: ObserveState, data: LabData, actions: ObserveActions): TemplateResult {
  const { busy, isHeld, note, trouble } = state;
  const onChange = (event: Event): void => actions.choose(Number((event.target as HTMLSelectElement).value));
  return html`<div class="desk">
    <label
      >Database
      <select @change=${onChange}>
        ${data.databases.map(({ title }, at) => html`<option value=${at} ?selected=${at === state.at}>${title}</option>`)}
        ${state.own.map(({ name }, index) => {
          const at = data.databases.length + index;
          return html`<option value=${at} ?selected=${at === state.at}>Yours: ${name}</option>`;
        })}
      </select></label
    >
    <div class="acts" role="group" aria-label="Laboratory">
      <button type="button" class="button first" @click=${() => actions.runAll()}>Run all panels</button>
      <button type="button" class="button" @click=${() => actions.work()}>Make some work</button>
      ${
        isHeld
          ? html`<button type="button" class="button" @click=${() => actions.release()}>Release the lock</button>`
          : html`<button type="button" class="button" @click=${() => actions.hold()}>Hold a lock</button>`
      }
      <button type="button" class="button plain" @click=${() => actions.reset()}>Put everything back</button>
      ${busy === null ? nothing : html`<button type="button" class="button plain" @click=${() => actions.stop()}>Stop</button>`}
    </div>
    ${startView(state)} ${trouble === null ? nothing : html`<p class="trouble" role="alert">${trouble}</p>`}
    <p class="done" role="status">${busy ?? note}</p>
  </div>`;
}
