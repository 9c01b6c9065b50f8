import { html, nothing, type TemplateResult } from 'lit-html';
import type { LabFault } from '#attempt/lab-report.ts';
import { explainFinding } from '#explain/explain-finding.ts';
import type { Finding } from '#judge/finding.ts';
import type { LabActions } from './actions.ts';
import type { LabState, ShownLab } from './state.ts';
import { factsView } from './view-facts.ts';
import { partNames, verdictText } from './words.ts';

const faultPlaces: Record<LabFault['part'], string> = { ...partNames, rows: 'Rows' };

function faultView(fault: LabFault, actions: LabActions): TemplateResult {
  const { part, message, position } = fault;
  const place = position ? `${faultPlaces[part]}, line ${position.line}` : faultPlaces[part];
  const go =
    part === 'rows'
      ? html`<strong>${place}</strong>`
      : html`<button type="button" class="go" @click=${() => actions.goToFault(fault)}>${place}</button>`;
  return html`<li class="fail">${go}<span>${message}</span></li>`;
}

function findingView(finding: Finding, actions: LabActions): TemplateResult {
  const { title, message, note } = explainFinding(finding, { variants: [] });
  const { statement, severity } = finding;
  const place = statement === undefined ? '' : `Statement ${statement}: `;
  const head = `${place}${title}`;
  return html`<li class=${severity}>
    ${
      statement === undefined
        ? html`<strong>${head}</strong>`
        : html`<button type="button" class="go" @click=${() => actions.goToFinding(finding)}>${head}</button>`
    }
    ${severity === 'warn' ? html`<span class="tag">remark</span>` : nothing}
    <span>${message}${note === undefined ? '' : ` ${note}`}</span>
  </li>`;
}

function findingsView({ report }: ShownLab, actions: LabActions): TemplateResult | typeof nothing {
  const { faults, findings } = report;
  if (faults.length + findings.length === 0) return nothing;
  return html`<ul class="findings" role="list" aria-label="Findings">
    ${faults.map((fault) => faultView(fault, actions))} ${findings.map((finding) => findingView(finding, actions))}
  </ul>`;
}

/** Draws a run: the verdict, what is wrong and where, the drawing, and what was tried besides. */
export function reportView(state: LabState, actions: LabActions): TemplateResult | typeof nothing {
  const { shown, isChanged } = state;
  if (!shown) return nothing;
  const { report } = shown;
  const seconds = (report.durationMs / 1_000).toFixed(1);
  return html`<section class="report" aria-label="Report" data-verdict=${report.verdict}>
    <header>
      <h2>${verdictText(report)}</h2>
      <p class="lettering">${[report.engine, `${seconds} s`].filter(Boolean).join(', ')}</p>
    </header>
    ${isChanged ? html`<p class="soft earlier">The texts have changed since this run.</p>` : nothing}
    ${findingsView(shown, actions)}
    ${
      report.trace
        ? html`<lock-timeline
              .trace=${report.trace}
              .findings=${report.findings}
              .prove=${actions.prove}
            ></lock-timeline>
            <p class="exports">
              <button type="button" class="button plain" @click=${() => actions.exportDrawing()}>Drawing as SVG</button>
              <button type="button" class="button plain" @click=${() => actions.exportTrace()}>Trace as JSON</button>
            </p>`
        : nothing
    }
    ${factsView(report)}
  </section>`;
}
