import { html, nothing, type TemplateResult } from 'lit-html';
import type { LabReport } from '#attempt/lab-report.ts';
import { crashPlace, crashText, rerunText, roundTripText, type Tried } from '#explain/lab-words.ts';

function tried({ isRight, text }: Tried): TemplateResult {
  return html`<span class=${isRight ? 'tried right' : 'tried wrong'} aria-hidden="true">${isRight ? '✔' : '✕'}</span>
    ${text}`;
}

function rerunView({ rerun }: LabReport): TemplateResult | typeof nothing {
  if (!rerun) return nothing;
  return html`<section>
    <h3>Run again</h3>
    <p>${tried(rerunText(rerun))}</p>
  </section>`;
}

function crashesView({ crashes = [] }: LabReport): TemplateResult | typeof nothing {
  if (crashes.length === 0) return nothing;
  const told = crashes.map((crash) => ({ place: crashPlace(crash), ...crashText(crash) }));
  return html`<section>
    <h3>Crash and retry</h3>
    ${
      told.every(({ isRight }) => isRight)
        ? html`<p>
            ${tried({ isRight: true, text: `Cut off at each of ${told.length} places and run again, it ends as an undisturbed run does.` })}
          </p>`
        : html`<div class="scrolls" tabindex="0" role="region" aria-label="Crash and retry">
            <table>
              <thead>
                <tr>
                  <th scope="col">Cut off</th>
                  <th scope="col">Then</th>
                </tr>
              </thead>
              <tbody>
                ${told.map(
                  (crash) =>
                    html`<tr>
                      <th scope="row">${crash.place}</th>
                      <td>${tried(crash)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}

function roundTripView({ roundTrip }: LabReport): TemplateResult | typeof nothing {
  if (!roundTrip) return nothing;
  return html`<section>
    <h3>Down script</h3>
    <p>${tried(roundTripText(roundTrip))}</p>
  </section>`;
}

function tablesView({ tables }: LabReport): TemplateResult | typeof nothing {
  if (tables.length === 0) return nothing;
  return html`<section>
    <h3>Tables it ran on</h3>
    <ul role="list">
      ${tables.map(
        ({ table, rows, note }) =>
          html`<li>
            <code>${table}</code> ${rows.toLocaleString('en-US')}
            rows${note === undefined ? nothing : html`<br /><span class="soft">${note}</span>`}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Draws what was tried besides the one run, and what it ran on. */
export function factsView(report: LabReport): TemplateResult {
  return html`<div class="facts">
    ${rerunView(report)} ${crashesView(report)} ${roundTripView(report)} ${tablesView(report)}
  </div>`;
}
