import './element.css';
import { html, render } from 'lit-html';

const signs = ['(', ')', "'", ',', ';', '=', '*', '_', '.', '<', '>', '"'];
const names: Record<string, string> = {
  '(': 'opening parenthesis',
  ')': 'closing parenthesis',
  "'": 'single quote',
  ',': 'comma',
  ';': 'semicolon',
  '=': 'equals',
  '*': 'asterisk',
  _: 'underscore',
  '.': 'full stop',
  '<': 'less than',
  '>': 'greater than',
  '"': 'double quote',
};

/** A row of the signs that SQL needs and phone keyboards hide. Event `insert` (detail: the sign). */
export class KeyRow extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'Insert a sign');
    const insert = (sign: string): void => {
      this.dispatchEvent(new CustomEvent('insert', { detail: sign }));
    };
    // Without this the editor would lose the focus, and the phone its keyboard.
    const keepFocus = (event: Event): void => event.preventDefault();
    const keys = signs.map(
      (sign) =>
        html`<button
          type="button"
          tabindex="-1"
          aria-label=${names[sign] ?? sign}
          @pointerdown=${keepFocus}
          @click=${() => insert(sign)}
        >
          ${sign}
        </button>`,
    );
    render(html`${keys}`, this);
  }
}

customElements.define('key-row', KeyRow);

declare global {
  interface HTMLElementTagNameMap {
    'key-row': KeyRow;
  }
}
