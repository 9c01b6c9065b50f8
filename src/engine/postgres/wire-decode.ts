import type { EngineErrorFields } from '../engine-error.ts';
import type { Cell, Field, Notice } from '../session.ts';

const decoder = new TextDecoder();

/** Cuts a stream of bytes into backend messages of the PostgreSQL protocol 3.0. */
export class BackendMessages {
  #held = new Uint8Array(0);
  #heldLength = 0;

  /** Calls `onMessage` for each message that is complete; `body` is only valid during the call. */
  push(chunk: Uint8Array, onMessage: (type: string, body: Uint8Array) => void): void {
    const bytes = this.#heldLength === 0 ? chunk : this.#append(chunk);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let offset = 0;
    while (offset + 5 <= bytes.length) {
      const end = offset + 1 + view.getInt32(offset + 1);
      if (end > bytes.length) break;
      onMessage(String.fromCharCode(view.getUint8(offset)), bytes.subarray(offset + 5, end));
      offset = end;
    }
    this.#keep(bytes.subarray(offset));
  }

  #append(chunk: Uint8Array): Uint8Array {
    const length = this.#heldLength + chunk.length;
    if (length > this.#held.length) {
      const grown = new Uint8Array(Math.max(length, this.#held.length * 2));
      grown.set(this.#held.subarray(0, this.#heldLength));
      this.#held = grown;
    }
    this.#held.set(chunk, this.#heldLength);
    this.#heldLength = length;
    return this.#held.subarray(0, length);
  }

  #keep(rest: Uint8Array): void {
    if (rest.length === 0) {
      this.#heldLength = 0;
      if (this.#held.length > 1 << 20) this.#held = new Uint8Array(0);
      return;
    }
    if (rest.buffer === this.#held.buffer && rest.byteOffset === 0) return;
    if (rest.buffer === this.#held.buffer) this.#held.copyWithin(0, rest.byteOffset, rest.byteOffset + rest.length);
    else this.#held = rest.slice();
    this.#heldLength = rest.length;
  }
}

/** Reads a body from its start. */
class Reader {
  #bytes: Uint8Array;
  #view: DataView;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  int16(): number {
    this.#offset += 2;
    return this.#view.getInt16(this.#offset - 2);
  }

  int32(): number {
    this.#offset += 4;
    return this.#view.getInt32(this.#offset - 4);
  }

  uint32(): number {
    this.#offset += 4;
    return this.#view.getUint32(this.#offset - 4);
  }

  byte(): number {
    this.#offset += 1;
    return this.#view.getUint8(this.#offset - 1);
  }

  skip(length: number): void {
    this.#offset += length;
  }

  text(length: number): string {
    this.#offset += length;
    return decoder.decode(this.#bytes.subarray(this.#offset - length, this.#offset));
  }

  cstring(): string {
    const end = this.#bytes.indexOf(0, this.#offset);
    const text = decoder.decode(this.#bytes.subarray(this.#offset, end));
    this.#offset = end + 1;
    return text;
  }
}

/** Body of RowDescription (`T`). */
export function decodeFields(body: Uint8Array): Field[] {
  const reader = new Reader(body);
  return Array.from({ length: reader.int16() }, () => {
    const name = reader.cstring();
    reader.skip(6);
    const typeOid = reader.uint32();
    reader.skip(8);
    return { name, typeOid };
  });
}

/** Body of DataRow (`D`) in text format. */
export function decodeRow(body: Uint8Array): Cell[] {
  const reader = new Reader(body);
  return Array.from({ length: reader.int16() }, () => {
    const length = reader.int32();
    return length < 0 ? null : reader.text(length);
  });
}

/** Body of ParameterDescription (`t`): how many parameters the statement has. */
export function decodeParameterCount(body: Uint8Array): number {
  return new Reader(body).int16();
}

/** Body of CommandComplete (`C`): `INSERT 0 5` is INSERT and 5, `CREATE TABLE` counts nothing. */
export function decodeTag(body: Uint8Array): { command: string; rowCount: number | null } {
  return splitTag(new Reader(body).cstring());
}

/** A command tag as words and count. */
export function splitTag(tag: string): { command: string; rowCount: number | null } {
  const counted = /^(\D+?)(?: \d+)? (\d+)$/.exec(tag);
  if (counted?.[1] === undefined) return { command: tag, rowCount: null };
  return { command: counted[1], rowCount: Number(counted[2]) };
}

/** Body of NotificationResponse (`A`), told as a notice. */
export function decodeNotification(body: Uint8Array): Notice {
  const reader = new Reader(body);
  reader.skip(4);
  const channel = reader.cstring();
  return { severity: 'NOTIFY', code: '00000', message: `${channel}: ${reader.cstring()}` };
}

/** Body of ErrorResponse (`E`) or NoticeResponse (`N`): field letter → text. */
function decodeReport(body: Uint8Array): Map<string, string> {
  const reader = new Reader(body);
  const fields = new Map<string, string>();
  for (let letter = reader.byte(); letter !== 0; letter = reader.byte()) {
    fields.set(String.fromCharCode(letter), reader.cstring());
  }
  return fields;
}

/** Body of NoticeResponse (`N`). */
export function decodeNotice(body: Uint8Array): Notice {
  const report = decodeReport(body);
  const detail = report.get('D');
  const hint = report.get('H');
  return {
    severity: report.get('V') ?? report.get('S') ?? 'NOTICE',
    code: report.get('C') ?? '00000',
    message: report.get('M') ?? '',
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Body of ErrorResponse (`E`); `endsSession` for FATAL and PANIC. */
export function decodeError(body: Uint8Array): { fields: EngineErrorFields; endsSession: boolean } {
  const report = decodeReport(body);
  const position = report.get('P');
  return {
    fields: {
      engine: 'postgres',
      code: report.get('C') ?? 'XX000',
      message: report.get('M') ?? '',
      detail: report.get('D'),
      hint: report.get('H'),
      position: position === undefined ? undefined : Number(position),
      where: report.get('W'),
      table: report.get('t'),
      column: report.get('c'),
      constraint: report.get('n'),
    },
    endsSession: ['FATAL', 'PANIC'].includes(report.get('V') ?? ''),
  };
}
