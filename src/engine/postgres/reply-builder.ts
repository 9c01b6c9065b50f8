import { EngineError } from '../engine-error.ts';
import type { EngineErrorFields } from '../engine-error.ts';
import type { Cell, Field, Notice, Reply } from '../session.ts';
import { died } from './faults.ts';
import {
  decodeError,
  decodeFields,
  decodeNotice,
  decodeNotification,
  decodeParameterCount,
  decodeRow,
  decodeTag,
} from './wire-decode.ts';

const textOid = 25;

/** What a client does about COPY. Default: rows that come are kept as text, and COPY FROM STDIN is refused. */
export interface CopyTalk {
  /** Takes the bytes of COPY TO STDOUT; they are only valid during the call. */
  onData?: (bytes: Uint8Array) => void;
  /** Rows are sent along with the statement. */
  sendsRows?: boolean;
}

/** Gathers the backend messages of one statement into a reply or an error. */
export class ReplyBuilder {
  /** Parameters the statement asks for, where it was described. */
  parameters = 0;
  #fields: Field[] | null = null;
  #rows: Cell[][] = [];
  #dropped = 0;
  #tag: { command: string; rowCount: number | null } | null = null;
  #suspended = false;
  #ended = false;
  #refused = false;
  #error: { fields: EngineErrorFields; endsSession: boolean } | null = null;
  #notices: Notice[] = [];
  readonly #maxRows: number;
  readonly #copy: CopyTalk;
  readonly #onNotice: ((notice: Notice) => void) | undefined;

  /** Rows past `maxRows` are counted as truncated and not kept, whoever sent them. */
  constructor(maxRows: number, onNotice?: (notice: Notice) => void, copy: CopyTalk = {}) {
    this.#maxRows = maxRows;
    this.#copy = copy;
    this.#onNotice = onNotice;
  }

  /** Takes one message. */
  add(type: string, body: Uint8Array): void {
    switch (type) {
      case 't':
        this.parameters = decodeParameterCount(body);
        break;
      case 'T':
        this.#fields = decodeFields(body);
        break;
      case 'D':
        this.#keep(() => decodeRow(body));
        break;
      case 'H':
        if (!this.#copy.onData) this.#fields = [{ name: 'copy', typeOid: textOid }];
        break;
      case 'd':
        if (this.#copy.onData) this.#copy.onData(body);
        else this.#keep(() => [new TextDecoder().decode(body).replace(/\r?\n$/, '')]);
        break;
      case 'G':
        this.#refused = !this.#copy.sendsRows;
        break;
      case 'C':
        this.#tag = decodeTag(body);
        break;
      case 's':
        this.#suspended = true;
        break;
      case 'I':
        this.#ended = true;
        break;
      case 'E':
        this.#error ??= decodeError(body);
        break;
      case 'N':
        this.#notify(decodeNotice(body));
        break;
      case 'A':
        this.#notify(decodeNotification(body));
        break;
    }
  }

  /** The reply to `text`; throws the `EngineError` that came, or `engine.died` where no command tag came. */
  finish(text: string, durationMs: number): Reply {
    if (this.#refused) throw new EngineError(refusedCopy);
    this.throwError();
    const answered = this.#tag !== null || this.#suspended || this.#ended;
    if (!answered) throw new EngineError(died());
    const command = this.#tag?.command ?? (this.#suspended ? commandOf(text) : '');
    const base = { command, notices: this.#notices, durationMs };
    if (!this.#fields) return { ...base, kind: 'command', rowCount: this.#tag?.rowCount ?? null };
    const truncated = this.#suspended || this.#dropped > 0;
    return { ...base, kind: 'rows', fields: this.#fields, rows: this.#rows, rowCount: this.#rows.length, truncated };
  }

  /** Throws the `EngineError` that came, if one did; for a message that brings no command tag. */
  throwError(): void {
    if (this.#error) throw new EngineError(this.#error.endsSession ? died(this.#error.fields) : this.#error.fields);
  }

  #keep(row: () => Cell[]): void {
    if (this.#rows.length < this.#maxRows) this.#rows.push(row());
    else this.#dropped += 1;
  }

  #notify(notice: Notice): void {
    this.#notices.push(notice);
    this.#onNotice?.(notice);
  }
}

/** First keyword of a statement in upper case, or '' where it starts otherwise. */
export function firstKeyword(text: string): string {
  const start = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*([a-z]*)/i.exec(text);
  return (start?.[1] ?? '').toUpperCase();
}

/** The tag a suspended portal would have ended with. */
function commandOf(text: string): string {
  const keyword = firstKeyword(text);
  return ['', 'WITH', 'VALUES', 'TABLE'].includes(keyword) ? 'SELECT' : keyword;
}

const refusedCopy: EngineErrorFields = {
  engine: 'postgres',
  code: 'engine.refused',
  message: 'COPY FROM STDIN is not available here: no client sends the rows',
  hint: 'Use INSERT with several rows.',
};
