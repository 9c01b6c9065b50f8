import { html, nothing, type TemplateResult } from 'lit-html';
import { lockCodes } from '#explain/locks.ts';
import type { TimelineState } from './state.ts';

function key(blocks: string, code: string, words: string): TemplateResult {
  return html`<li><span class=${`swatch ${blocks}`} aria-hidden="true">${code}</span> ${words}</li>`;
}

function hatch(id: string, work: string, words: string): TemplateResult {
  return html`<li>
    <svg width="26" height="16" aria-hidden="true">
      <rect class="work" width="26" height="16" fill=${`url(#${id}-${work})`}></rect>
    </svg>
    ${words}
  </li>`;
}

function laneKeys(): TemplateResult {
  return html`${key('lane ok', '✔', 'the application works')} ${key('lane rows', '≠', 'it reads other rows')}
  ${key('lane error', '42703', 'it fails, with this SQLSTATE')}`;
}

/** Draws the key to colours, codes and hatchings. */
export function legendView({ id, model }: TimelineState): TemplateResult {
  const strong = `${lockCodes.ShareLock} ${lockCodes.ShareRowExclusiveLock} ${lockCodes.ExclusiveLock}`;
  const weak = `${lockCodes.AccessShareLock} ${lockCodes.RowShareLock} ${lockCodes.RowExclusiveLock}`;
  return html`<ul class="legend">
    ${key('all', lockCodes.AccessExclusiveLock, 'reads and writes wait')} ${key('writes', strong, 'writes wait')}
    ${key('schema-changes', lockCodes.ShareUpdateExclusiveLock, 'schema changes and VACUUM wait')}
    ${key('strong-locks', weak, 'the application goes on')}
    ${key('held', lockCodes.AccessExclusiveLock, 'held from an earlier statement')}
    ${hatch(id, 'scan', 'rows read or changed')} ${hatch(id, 'rewrite', 'file written anew')}
    ${model.lanes.length > 0 ? laneKeys() : nothing}
  </ul>`;
}
