import { html, nothing, type TemplateResult } from 'lit-html';
import type { Finding } from '#judge/finding.ts';
import type { WorkbenchActions } from './actions.ts';
import { placeWords } from '../desk/place-words.ts';

/** Draws a finding's place as a button that puts the cursor there; nothing where it has no place. */
export function placeView(finding: Finding, actions: WorkbenchActions): TemplateResult | typeof nothing {
  const { position } = finding;
  if (!position) return nothing;
  const go = (): void => actions.goTo(position.start, position.end);
  return html`<button type="button" class="place" @click=${go}>${placeWords(finding)}</button>`;
}
