import { html, nothing, type TemplateResult } from 'lit-html';
import type { PlanMeasure, PlanStep, PlanSummary } from '#explain/plan-step.ts';
import { planSteps } from '#explain/plan-steps.ts';
import { count, measureText, ownValue, wholeValue } from './measures.ts';
import type { PlanTreeActions } from './state.ts';

/** Below this part of the whole no step stands out. */
const leastShare = 0.3;

function named(step: PlanStep): string {
  const on = step.relation ?? step.alias;
  return on === null ? step.name : `${step.name} on ${on}`;
}

/** The step with the most of its own, in a sentence; empty where none stands out. */
export function heaviestText({ root }: PlanSummary, measure: PlanMeasure): string {
  const whole = wholeValue(root, measure);
  const steps = planSteps(root);
  const [first] = [...steps].sort((a, b) => ownValue(b, measure) - ownValue(a, measure));
  if (!first || whole <= 0 || steps.length === 1 || ownValue(first, measure) < leastShare * whole) return '';
  const own = ownValue(first, measure);
  const part =
    own > 0.995 * whole ? `all of ${measureText(whole, measure)}` : `${count(own)} of ${measureText(whole, measure)}`;
  return `Most of the work is ${named(first)}: ${measure === 'cost' ? 'estimated ' : ''}${part}.`;
}

/** What weighs most, and what would help. */
export function adviceView(
  summary: PlanSummary,
  measure: PlanMeasure,
  how: { advises: boolean; tries: boolean },
  actions: PlanTreeActions,
): TemplateResult | typeof nothing {
  const heaviest = heaviestText(summary, measure);
  const advice = how.advises ? summary.advice : [];
  if (heaviest === '' && advice.length === 0) return nothing;
  return html`<div class="advice">
    ${heaviest === '' ? nothing : html`<p>${heaviest}</p>`}
    ${
      advice.length === 0
        ? nothing
        : html`<ul role="list" aria-label="Advice">
            ${advice.map(
              ({ text, index }) =>
                html`<li>
                  ${text}
                  ${
                    index === null
                      ? nothing
                      : !how.tries
                        ? html`<code class="offered">${index};</code>`
                        : html`<button type="button" class="offer" @click=${() => actions.tryIndex(index)}>
                            Try <code>${index}</code>
                          </button>`
                  }
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}
