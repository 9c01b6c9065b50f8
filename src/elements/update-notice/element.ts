import { html, nothing, render } from 'lit-html';
import '../progress-notice/element.css';

/** Why a reload is offered: a new version waits, or another tab already changed to it. */
type Offer = 'waiting' | 'changed';

let offer: Offer | null = null;
let waiting: ServiceWorker | null = null;
let hasBegun = false;
let isReloading = false;

const notices = () => document.querySelectorAll<UpdateNotice>('update-notice');

function show(next: Offer): void {
  offer = next;
  for (const notice of notices()) notice.draw();
}

/** Registers the service worker when the page has settled, and offers a reload when a new version of the site waits. */
export class UpdateNotice extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute('role', 'status');
    this.draw();
    const { worker, scope } = this.dataset;
    if (import.meta.env.PROD && worker !== undefined && scope !== undefined && !hasBegun) begin(worker, scope);
  }

  /** Draws the present offer. */
  draw(): void {
    const text =
      offer === 'changed'
        ? 'Another tab changed to a new version of this site.'
        : 'A new version of this site is ready.';
    render(
      offer === null
        ? nothing
        : html`<p>
            ${text} Your work is stored.
            <button type="button" class="button" @click=${reload}>Reload</button>
          </p>`,
      this,
    );
  }
}

function reload(): void {
  if (waiting && offer === 'waiting') {
    isReloading = true;
    waiting.postMessage('activate');
  } else {
    location.reload();
  }
}

function begin(worker: string, scope: string): void {
  if (!('serviceWorker' in navigator)) return;
  hasBegun = true;
  const { serviceWorker } = navigator;
  const hadController = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isReloading) location.reload();
    else if (hadController) show('changed');
  });
  // A script of this build that is gone from the server means that a newer build took its place.
  window.addEventListener('vite:preloadError', () => show('changed'));
  const register = async () => {
    const registration = await serviceWorker.register(worker, { scope });
    const wait = () => {
      waiting = registration.waiting;
      if (waiting && serviceWorker.controller) show('waiting');
    };
    wait();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', wait));
  };
  const start = () => setTimeout(() => void register().catch(() => undefined), 3_000);
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}

if (!customElements.get('update-notice')) customElements.define('update-notice', UpdateNotice);
