import { html, nothing, type TemplateResult } from 'lit-html';
import { counted } from '#elements/result-table/reply-words.ts';
import type { WorkbenchActions } from './actions.ts';
import type { NextStep } from './parts.ts';
import { disputeText } from './report-text.ts';
import { type ExplainedFinding, isCheckEarlier, type ShownCheck, type WorkbenchState } from './state.ts';
import { placeView } from './view-place.ts';
import { checkedWords, verdictWords } from './words.ts';

function findingView({ finding, title, message, note }: ExplainedFinding, actions: WorkbenchActions): TemplateResult {
  return html`<li class="finding" data-severity=${finding.severity}>
    <p class="finding-title">
      <strong>${title}</strong>
      ${finding.severity === 'warn' ? html`<span class="tag">advice</span>` : nothing} ${placeView(finding, actions)}
    </p>
    <p class="finding-message">${message}</p>
    ${note ? html`<p class="finding-note">${note}</p>` : nothing}
  </li>`;
}

/** Findings drawn at once; the rest waits behind a summary. */
const findingsShown = 1;

function findingsView({ findings }: ShownCheck, actions: WorkbenchActions): TemplateResult | typeof nothing {
  if (findings.length === 0) return nothing;
  const rest = findings.slice(findingsShown);
  return html`<ol class="findings" role="list">
      ${findings.slice(0, findingsShown).map((one) => findingView(one, actions))}
    </ol>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="rest">
            <summary>${counted(rest.length, 'more finding')}</summary>
            <ol class="findings" role="list">
              ${rest.map((one) => findingView(one, actions))}
            </ol>
          </details>`
    }`;
}

function disputeView(
  state: WorkbenchState,
  check: ShownCheck,
  actions: WorkbenchActions,
): TemplateResult | typeof nothing {
  if (!state.bundle || check.report.verdict === 'pass') return nothing;
  const text = disputeText(state.bundle, check);
  return html`<details class="dispute">
    <summary>I think I am right</summary>
    <p>
      Then the exercise may be wrong. Copy this and send it to whoever gave you this course: it holds all that is needed
      to judge your SQL again.
    </p>
    <textarea readonly rows="8" aria-label="Report">${text}</textarea>
    <button type="button" class="button" @click=${() => void actions.copy(text)}>
      ${state.copied === text ? 'Copied' : 'Copy the report'}
    </button>
  </details>`;
}

/** Draws the verdict of the last Check with its findings in order, or nothing before the first. */
export function verdictView(
  state: WorkbenchState,
  next: NextStep | null,
  actions: WorkbenchActions,
): TemplateResult | typeof nothing {
  const { check } = state;
  if (!check) return nothing;
  const { verdict } = check.report;
  const { sign, title } = verdictWords[verdict];
  if (isCheckEarlier(state)) {
    return html`<section class="verdict" data-earlier data-verdict=${verdict} aria-label="Verdict">
      <details>
        <summary>Earlier check, of another text: <span class="verdict-word">${title}</span></summary>
        ${findingsView(check, actions)} ${disputeView(state, check, actions)}
      </details>
    </section>`;
  }
  return html`<section class="verdict" data-verdict=${verdict} aria-label="Verdict">
    <header>
      <h2><span class="verdict-sign" aria-hidden="true">${sign}</span> ${title}</h2>
      <span class="verdict-facts">${checkedWords(check.report)}</span>
      ${verdict === 'pass' && next ? html`<a class="button first next-step" href=${next.href}>Next: ${next.title}</a>` : nothing}
    </header>
    <div class="verdict-body" tabindex="0" role="group" aria-label="Findings">
      ${findingsView(check, actions)} ${disputeView(state, check, actions)}
    </div>
  </section>`;
}
