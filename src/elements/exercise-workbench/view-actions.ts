import { html, nothing, type TemplateResult } from 'lit-html';
import { keyWords } from '#editor/keys.ts';
import type { WorkbenchActions } from './actions.ts';
import type { WorkbenchState } from './state.ts';
import { elapsedWords, engineWords } from '../desk/engine-words.ts';
import { statusLine } from '../desk/view-status.ts';
import { busyWords } from './words.ts';

/** Before this time a second click on Run is a double click, not a wish to stop. */
const stopAfterMs = 400;

function statusWords({ engine, busy, trouble, isDead }: WorkbenchState): string {
  if (trouble !== null) return 'Something is wrong, see below';
  // Fetching and starting say more than the act that waits for them.
  if (engine.phase === 'starting' || engine.phase === 'restoring') return engineWords(engine);
  if (busy) return busy.stage ?? busyWords[busy.act];
  return isDead ? 'Stopped, see below' : engineWords(engine);
}

function statusView(state: WorkbenchState): TemplateResult {
  const { engine, busy, trouble, isDead } = state;
  const words = statusWords(state);
  const isBad = trouble !== null || engine.phase === 'unavailable' || (isDead && !busy);
  return statusLine({ words, isBad, isBusy: busy !== null, engine });
}

function runButton({ busy, nowMs }: WorkbenchState, actions: WorkbenchActions, isMac: boolean): TemplateResult {
  const elapsed = busy ? nowMs - busy.sinceMs : 0;
  const canStop = busy !== null && busy.act !== 'reset' && elapsed >= stopAfterMs;
  if (canStop) {
    return html`<button type="button" class="button first run stop" @click=${() => actions.stop()}>
      Stop <span class="elapsed">${elapsedWords(elapsed)}</span>
    </button>`;
  }
  return html`<button
    type="button"
    class="button first run"
    aria-disabled=${busy ? 'true' : 'false'}
    @click=${() => actions.run()}
  >
    Run <kbd>${keyWords('Mod-Enter', isMac)}</kbd>
  </button>`;
}

/** Draws the bar whose buttons never move: Run or Stop, Check, Hint, Solution, Reset, the engine's state, Schema. */
export function actionsView(state: WorkbenchState, actions: WorkbenchActions, isMac: boolean): TemplateResult {
  const { busy, hintsShown, hintCount, isRailOpen } = state;
  const isBusy = busy ? 'true' : 'false';
  return html`<div class="bar" role="toolbar" aria-label="Exercise">
    <key-row @insert=${(event: CustomEvent<string>) => actions.insert(event.detail)}></key-row>
    <div class="main-acts">
      ${runButton(state, actions, isMac)}
      <button type="button" class="button check" aria-disabled=${isBusy} @click=${() => actions.check()}>
        Check <kbd>${keyWords('Shift-Mod-Enter', isMac)}</kbd>
      </button>
    </div>
    <div class="side-acts">
      <button
        type="button"
        class="button plain hint"
        aria-disabled=${hintsShown >= hintCount ? 'true' : 'false'}
        @click=${() => actions.hint()}
      >
        Hint <span class="tally">${hintsShown}/${hintCount}</span>
      </button>
      <button type="button" class="button plain" @click=${() => actions.askSolution()}>Solution</button>
      <button
        type="button"
        class="button plain"
        aria-disabled=${isBusy}
        title="Back to the first data; your text stays"
        @click=${() => actions.reset()}
      >
        Reset <span class="of">database</span>
      </button>
    </div>
    ${statusView(state)}
    <button
      type="button"
      class="button plain rail-toggle"
      aria-expanded=${isRailOpen ? 'true' : 'false'}
      @click=${() => actions.toggleRail()}
    >
      Schema
    </button>
  </div>`;
}

const panes = [
  ['task', 'Task'],
  ['sql', 'SQL'],
  ['result', 'Result'],
  ['schema', 'Schema'],
] as const;

/** Draws the switch between the parts, for narrow screens. */
export function panesView({ pane, check }: WorkbenchState, actions: WorkbenchActions): TemplateResult {
  return html`<div class="panes" role="group" aria-label="Show">
    ${panes.map(
      ([name, words]) =>
        html`<button
          type="button"
          aria-pressed=${pane === name ? 'true' : 'false'}
          @click=${() => actions.showPane(name)}
        >
          ${words}${name === 'result' && check ? html`<span class="dot" data-verdict=${check.report.verdict} aria-hidden="true"></span>` : nothing}
        </button>`,
    )}
  </div>`;
}
