import type { Notice, Reply } from '../session.ts';
import { ReplyBuilder } from './reply-builder.ts';
import type { Exchange } from './run-statement.ts';
import { bind, concatenate, copyData, copyDone, execute, parse, sync } from './wire-encode.ts';

/** Bytes of a file in one message; larger ones take more of the engine's memory and are no faster. */
const pieceBytes = 65_536;

/** Bytes of COPY TO STDOUT that are given on together. */
const chunkBytes = 1_048_576;

/**
 * Runs one COPY … FROM STDIN. The rows go in the same buffer as the statement: PGlite reads them there, and never waits.
 * Throws `EngineError`.
 */
export async function copyFrom(
  exchange: Exchange,
  text: string,
  body: Uint8Array,
  onNotice?: (notice: Notice) => void,
): Promise<Reply> {
  const started = performance.now();
  const builder = new ReplyBuilder(0, onNotice, { sendsRows: true });
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += pieceBytes) pieces.push(copyData(body.subarray(at, at + pieceBytes)));
  await exchange(concatenate(parse(text), bind(), execute(0), ...pieces, copyDone(), sync()), builder);
  return builder.finish(text, performance.now() - started);
}

/** Runs one COPY … TO STDOUT and gives what comes on in chunks of their own. Throws `EngineError`. */
export async function copyTo(
  exchange: Exchange,
  text: string,
  onBytes: (bytes: Uint8Array) => void,
  onNotice?: (notice: Notice) => void,
): Promise<Reply> {
  const started = performance.now();
  let held = new Uint8Array(chunkBytes);
  let length = 0;
  const flush = (): void => {
    if (length > 0) onBytes(held.slice(0, length));
    length = 0;
  };
  const onData = (bytes: Uint8Array): void => {
    if (length + bytes.length > held.length) flush();
    if (bytes.length > held.length) held = new Uint8Array(bytes.length);
    held.set(bytes, length);
    length += bytes.length;
  };
  const builder = new ReplyBuilder(0, onNotice, { onData });
  await exchange(concatenate(parse(text), bind(), execute(0), sync()), builder);
  const reply = builder.finish(text, performance.now() - started);
  flush();
  return reply;
}
