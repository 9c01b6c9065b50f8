import { html, svg, type TemplateResult } from 'lit-html';

/** The two looks of the site. */
export type Theme = 'day' | 'night';

const sun = svg`<circle cx="10" cy="10" r="3.6" /><path d="M10 1.5v2.4M10 16.1v2.4M1.5 10h2.4M16.1 10h2.4M4 4l1.7 1.7M14.3 14.3 16 16M16 4l-1.7 1.7M5.7 14.3 4 16" />`;
const moon = svg`<path d="M15.9 12.3A6.6 6.6 0 0 1 7.7 4.1a6.6 6.6 0 1 0 8.2 8.2Z" />`;

/** A button that shows the present theme and names the other. */
export function themeSwitch(shown: Theme, toggle: () => void): TemplateResult {
  const label = shown === 'day' ? 'Change to night' : 'Change to day';
  return html`<button type="button" class="button plain" aria-label=${label} title=${label} @click=${toggle}>
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      ${shown === 'day' ? sun : moon}
    </svg>
  </button>`;
}
