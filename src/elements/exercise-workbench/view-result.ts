import { html, nothing, type TemplateResult } from 'lit-html';
import { cellView } from '#elements/cell/cell-view.ts';
import type { FetchMoreDetail } from '#elements/result-sets/set.ts';
import { replyWords } from '#elements/result-table/reply-words.ts';
import type { WorkbenchActions } from './actions.ts';
import type { PageParts } from './parts.ts';
import type { Pictures, TablePicture } from './pictures.ts';
import type { Message, ShownRun } from './shown-run.ts';
import type { WorkbenchState } from './state.ts';
import { placeView } from './view-place.ts';
import { emptyWords, stoppedWords } from './words.ts';

function errorView({ error }: ShownRun, actions: WorkbenchActions): TemplateResult | typeof nothing {
  if (!error) return nothing;
  return html`<div class="run-error">
    <p class="finding-title">
      <strong>${error.title}</strong>
      ${placeView(error.finding, actions)}
    </p>
    <p class="finding-message">${error.message}</p>
    ${error.note ? html`<p class="finding-note">${error.note}</p>` : nothing}
  </div>`;
}

function stoppedView({ stopped, notReplayed }: ShownRun, actions: WorkbenchActions): TemplateResult | typeof nothing {
  if (!stopped && notReplayed.length === 0) return nothing;
  const lostWords =
    'The database is back at its start, without these statements: they had been committed, but could not be run again in time.';
  return html`<div class="stopped">
    <p>${notReplayed.length === 0 ? stoppedWords : `${stopped ? 'Stopped. ' : ''}${lostWords}`}</p>
    ${
      notReplayed.length === 0
        ? nothing
        : html`<pre tabindex="0">${notReplayed.map((text) => `${text};\n`)}</pre>
            <button type="button" class="button" @click=${() => actions.runAgain(notReplayed)}>Run them now</button>`
    }
  </div>`;
}

function tablesView(run: ShownRun, actions: WorkbenchActions): TemplateResult | typeof nothing {
  if (run.tables.length === 0) return nothing;
  return html`<result-sets
    class="statement"
    ?data-alone=${run.tables.length === 1}
    .sets=${run.tables}
    @fetch-more=${({ detail }: CustomEvent<FetchMoreDetail>) => actions.fetchMore(run, detail.place)}
  ></result-sets>`;
}

/** Draws what the last Run returned. */
export function runView({ run, check, isReset }: WorkbenchState, actions: WorkbenchActions): TemplateResult {
  if (!run && check && !isReset)
    return html`<p class="empty">Nothing ran in this check: the verdict above says why.</p>`;
  if (!run) {
    return html`<div class="empty">
      ${isReset ? html`<p class="reset">The database is back at its start state; your text is untouched.</p>` : nothing}
      <p><strong>Run</strong> shows what your SQL returns, as often as you like.</p>
      <p>
        <strong>Check</strong> replays it from the start state and
        compares${check ? '' : ', on data you do not see, too'}.
      </p>
    </div>`;
  }
  if (run.isEmpty) return html`<p class="empty">${emptyWords}</p>`;
  if (run.from === 'check' && run.tables.length === 0)
    return html`<p class="empty">Your SQL returned nothing to show on the start data.</p>`;
  // A new run must be seen to be one even where it returns the same rows: its number changes and the panel is drawn anew.
  return html`${errorView(run, actions)}${stoppedView(run, actions)}${tablesView(run, actions)}`;
}

function messageView({ statement, kind, words, detail }: Message): TemplateResult {
  return html`<li data-kind=${kind}>
    ${statement === null ? nothing : html`<span class="numeric">${statement}</span>`}
    <span>${words}${detail === '' ? nothing : html`<br /><span class="soft">${detail}</span>`}</span>
  </li>`;
}

/** Draws notices and errors, one a line, with the number of their statement. */
export function messagesView({ run }: WorkbenchState): TemplateResult {
  return html`<ol class="messages" role="list">
      ${(run?.messages ?? []).map(messageView)}
    </ol>
    <ul class="messages" role="list">
      ${(run?.tables ?? []).map(({ statement, reply }) => html`<li><span class="numeric">${statement}</span> <span class="soft">${reply.command}: ${replyWords(reply)}</span></li>`)}
    </ul>`;
}

/** Draws the difference between the learner's rows and the expected ones. */
export function diffView({ diff }: Pictures): TemplateResult | typeof nothing {
  return diff
    ? html`<row-diff
        .diff=${diff.diff}
        .tables=${diff.tables}
        .caption=${diff.caption}
        .sum=${diff.sum ?? ''}
      ></row-diff>`
    : nothing;
}

/** Draws the plans of each workload query, the learner's beside the start's and, after a pass, the reference's. */
export function plansView({ plans }: Pictures): TemplateResult {
  return html`${plans.map(
    ({ title, plans: labelled }) =>
      html`<section class="plans">
        ${plans.length > 1 ? html`<h3>${title}</h3>` : nothing}<plan-tree .plans=${labelled}></plan-tree>
      </section>`,
  )}`;
}

/** Draws the locks of a migration over its statements. */
export function locksView({ check }: WorkbenchState, actions: WorkbenchActions): TemplateResult | typeof nothing {
  if (!check?.pictures.trace) return nothing;
  const { pictures, report } = check;
  return html`<lock-timeline
    .trace=${pictures.trace}
    .findings=${report.findings}
    .prove=${actions.prove}
  ></lock-timeline>`;
}

function stateTableView({ table, diff, isRight }: TablePicture): TemplateResult {
  return html`<section class="state-table">
    <h3>
      <code>${table}</code>
      <span class="tag" data-right=${isRight ? 'yes' : 'no'}>${isRight ? 'as asked' : 'not as asked'}</span>
    </h3>
    <row-diff .diff=${diff}></row-diff>
  </section>`;
}

/** Draws tables as the script left them beside what they should hold, and probes with their outcomes. */
export function stateView({ tables, probes }: Pictures): TemplateResult {
  return html` ${
    probes.length === 0
      ? nothing
      : html`<div class="scrolls" tabindex="0" role="region" aria-label="Probes">
          <table class="probes">
            <caption>
              Rows that were tried after your script
            </caption>
            <thead>
              <tr>
                <th scope="col">Tried</th>
                <th scope="col">As</th>
                <th scope="col">Should be</th>
                <th scope="col">Was</th>
              </tr>
            </thead>
            <tbody>
              ${probes.map(
                ({ name, role, expected, actual, isRight }) =>
                  html`<tr data-right=${isRight ? 'yes' : 'no'}>
                    <th scope="row">${name}</th>
                    <td>${role === '' ? 'owner' : role}</td>
                    <td>${expected}</td>
                    <td><span aria-hidden="true">${isRight ? '✓' : '✗'}</span> ${cellView(actual)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`
  }
  ${tables.map(stateTableView)}`;
}

/** Draws what a pass opens: what was right, why it works, the course's own solution, and one next step. */
export function whyView(state: WorkbenchState, parts: PageParts): TemplateResult {
  const { bundle, check } = state;
  return html`<div class="why">
    ${
      parts.contract.length === 0
        ? nothing
        : html`<h3>What was right</h3>
            <ul class="right" role="list">
              ${parts.contract.map((sentence) => html`<li>${sentence}</li>`)}
            </ul>`
    }
    ${
      parts.explanation
        ? html`<h3>Why it works</h3>
            ${parts.explanation}`
        : nothing
    }
    ${
      bundle && check
        ? html`<h3>Beside yours</h3>
            <div class="beside">
              <figure>
                <figcaption>Yours</figcaption>
                <sql-code .text=${check.sql.trim()}></sql-code>
              </figure>
              <figure>
                <figcaption>The course’s</figcaption>
                <sql-code .text=${bundle.solution.trim()}></sql-code>
              </figure>
            </div>`
        : nothing
    }
    ${parts.next ? html`<p class="turn-on"><a class="button first" href=${parts.next.href}>Next: ${parts.next.title}</a></p>` : nothing}
  </div>`;
}

/** Draws the solution, or the question before it. */
export function solutionView(
  { solution, bundle, copied, trouble }: WorkbenchState,
  actions: WorkbenchActions,
): TemplateResult {
  if (solution !== 'shown') {
    return html`<div class="ask">
      <p>The solution is here when you want it. Trying once more, or opening a hint, teaches more.</p>
      <button type="button" class="button" @click=${() => actions.showSolution()}>Show the solution</button>
      <button type="button" class="button plain" @click=${() => actions.keepTrying()}>Keep trying</button>
    </div>`;
  }
  if (!bundle && trouble) {
    return html`<p>The solution is in the exercise’s file, and that could not be loaded.</p>
      <button type="button" class="button" @click=${() => actions.showSolution()}>Try again</button>`;
  }
  if (!bundle) return html`<p class="soft">Fetching the solution.</p>`;
  return html`<sql-code .text=${bundle.solution.trim()}></sql-code>
    <p class="soft">One way among several; any SQL that does the same passes.</p>
    <button type="button" class="button" @click=${() => void actions.copy(bundle.solution)}>
      ${copied === bundle.solution ? 'Copied' : 'Copy it'}
    </button>`;
}
