/** Frontend messages of the PostgreSQL protocol 3.0, text format, without parameters. */

const encoder = new TextEncoder();

function message(type: string, ...parts: Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 4);
  const bytes = new Uint8Array(length + 1);
  bytes[0] = type.charCodeAt(0);
  new DataView(bytes.buffer).setInt32(1, length);
  let offset = 5;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function cstring(text: string): Uint8Array {
  return encoder.encode(`${text}\0`);
}

function int32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}

const noParameters = new Uint8Array(2);

/** One buffer of several messages. */
export function concatenate(...messages: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(messages.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of messages) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Parse `text` as the unnamed statement. */
export const parse = (text: string): Uint8Array => message('P', cstring(''), cstring(text), noParameters);

/** Bind the unnamed statement to the unnamed portal; every column as text. */
export const bind = (): Uint8Array => message('B', cstring(''), cstring(''), noParameters, noParameters, noParameters);

/** Describe the unnamed portal (its columns) or the unnamed statement (its parameters and columns). */
export const describe = (what: 'portal' | 'statement'): Uint8Array =>
  message('D', encoder.encode(what === 'portal' ? 'P' : 'S'), cstring(''));

/** Execute the unnamed portal; `maxRows` 0 for all rows. */
export const execute = (maxRows: number): Uint8Array => message('E', cstring(''), int32(maxRows));

/** The simple query message: one or many statements in one implicit transaction. */
export const query = (text: string): Uint8Array => message('Q', cstring(text));

/** Ends a COPY FROM STDIN with an error; ignored where none is under way. */
export const copyFail = (reason: string): Uint8Array => message('f', cstring(reason));

/** A piece of what the client sends to COPY FROM STDIN; pieces may end anywhere. */
export const copyData = (bytes: Uint8Array): Uint8Array => message('d', bytes);

/** Says that COPY FROM STDIN has all its rows. */
export const copyDone = (): Uint8Array => message('c');

/** Ends an extended query; the implicit transaction commits here. */
export const sync = (): Uint8Array => message('S');
