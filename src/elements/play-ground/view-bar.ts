import { html, type TemplateResult } from 'lit-html';
import { keyWords } from '#editor/keys.ts';
import { elapsedWords, engineWords } from '../desk/engine-words.ts';
import { statusLine } from '../desk/view-status.ts';
import type { ExportRequest } from '../export-menu/view.ts';
import type { PlayActions } from './actions.ts';
import { lastRows, tableNames } from './selectors.ts';
import type { PlayState } from './state.ts';

/** Before this time a second click on Run is a double click, not a wish to stop. */
const stopAfterMs = 400;

const actWords: Record<NonNullable<PlayState['busy']>['act'], string> = {
  run: 'Running…',
  explain: 'Explaining…',
  reset: 'Resetting the database…',
  open: 'Opening the database…',
  import: 'Importing…',
  export: 'Exporting…',
};

function statusView({ engine, busy, trouble, isInTransaction }: PlayState): TemplateResult {
  const isStarting = engine.phase === 'starting' || engine.phase === 'restoring';
  const words = trouble
    ? 'Something is wrong, see below'
    : busy && !isStarting
      ? (busy.stage ?? actWords[busy.act])
      : isInTransaction
        ? 'A transaction is open'
        : engineWords(engine);
  const isBad = trouble !== null || engine.phase === 'unavailable';
  return statusLine({ words, isBad, isBusy: busy !== null, isOpen: isInTransaction, engine });
}

/** Nothing can be asked of a database that is at work, or that has not been opened. */
const isOff = ({ busy, database }: PlayState): 'true' | 'false' => (busy || !database ? 'true' : 'false');

function runButtons(state: PlayState, actions: PlayActions, isMac: boolean): TemplateResult {
  const { busy, nowMs } = state;
  const elapsed = busy ? nowMs - busy.sinceMs : 0;
  const off = isOff(state);
  const run =
    busy && busy.act !== 'reset' && elapsed >= stopAfterMs
      ? html`<button type="button" class="button first run stop" @click=${() => actions.stop()}>
          Stop <span class="elapsed">${elapsedWords(elapsed)}</span>
        </button>`
      : html`<button
          type="button"
          class="button first run"
          aria-disabled=${off}
          title="The selection, or the whole tab"
          @click=${() => actions.run()}
        >
          Run <kbd>${keyWords('Mod-Enter', isMac)}</kbd>
        </button>`;
  return html`${run}
    <button
      type="button"
      class="button"
      aria-disabled=${off}
      title="Only the statement at the cursor"
      @click=${() => actions.runStatement()}
    >
      Statement <kbd>${keyWords('Alt-Enter', isMac)}</kbd>
    </button>
    <button
      type="button"
      class="button"
      aria-disabled=${off}
      title="Plan of the statement at the cursor; a write is rolled back"
      @click=${() => actions.explain()}
    >
      Explain
    </button>`;
}

/** Draws the bar: Run or Stop, one statement, its plan, files and links, the engine's state. */
export function barView(state: PlayState, actions: PlayActions, isMac: boolean): TemplateResult {
  const off = isOff(state);
  return html`<div class="bar" role="toolbar" aria-label="Playground">
    <key-row @insert=${(event: CustomEvent<string>) => actions.insert(event.detail)}></key-row>
    <div class="main-acts">${runButtons(state, actions, isMac)}</div>
    <div class="side-acts">
      <button type="button" class="button plain" aria-disabled=${off} @click=${() => actions.importFile()}>
        Import
      </button>
      <export-menu
        align="start"
        .tables=${tableNames(state)}
        .hasResult=${lastRows(state) !== null}
        .busy=${state.busy !== null}
        .status=${state.exportStatus}
        @export=${(event: CustomEvent<ExportRequest>) => actions.exportFile(event.detail)}
      ></export-menu>
      <button type="button" class="button plain" @click=${() => actions.share()}>Share</button>
    </div>
    ${statusView(state)}
    <button
      type="button"
      class="button plain rail-toggle"
      aria-expanded=${state.isRailOpen ? 'true' : 'false'}
      @click=${() => actions.toggleRail()}
    >
      Schema
    </button>
  </div>`;
}
