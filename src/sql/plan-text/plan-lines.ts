import { walkBrackets } from './bracket-state.ts';
import { PlanFault } from './plan-fault.ts';

/** One line of a plan, with what a table border or a mail program put around it taken off. */
export interface PlanLine {
  text: string;
  /** Columns before the text. */
  indent: number;
  /** 1-based line of the text as given. */
  number: number;
}

/** A line of the given text. */
export interface RawLine {
  text: string;
  /** 1-based. */
  number: number;
}

const border = /^[\s|+:─━│┃┌┐└┘├┤┬┴┼╞╡╪═-]*$/;
const frame = /^\s?[|│┃](.*)[|│┃]\s*$/;
const header = /^\s*"?QUERY PLAN"?\s*$/i;
const footer = /^\s*\(\d+ rows?\)\s*$|^\s*Time: [\d.,]+ ms/;

/** The lines between psql's header and footer, or all. */
function body(lines: RawLine[]): RawLine[] {
  const start = lines.findIndex(({ text }) => header.test(text.replace(frame, '$1')));
  const after = start < 0 ? lines : lines.slice(start + 1);
  const end = after.findIndex(({ text }) => footer.test(text));
  return end < 0 ? after : after.slice(0, end);
}

/** A row without the quotes that some programs copy it in, as in CSV. */
export function unquoted(line: RawLine): RawLine {
  const inner = /^\s*"(.*)"\s*$/.exec(line.text)?.[1];
  return inner === undefined ? line : { ...line, text: inner.replaceAll('""', '"') };
}

/** Takes off frames, the `+` of a value with line breaks, and joins what psql wrapped. */
export function bareLines(text: string): RawLine[] {
  const raw = text.split(/\r\n|\r|\n/).map((line, at) => ({ text: line.replaceAll('\t', '        '), number: at + 1 }));
  const framed = body(raw).filter(({ text: line }) => !border.test(line) || line.trim() === '');
  const bare = framed.map((line) => ({
    ...line,
    text: line.text
      .replace(frame, '$1')
      .replace(/\s*[+↵]\s*$/, '')
      .trimEnd(),
  }));
  const joined: RawLine[] = [];
  for (const line of bare) {
    const last = joined.at(-1);
    const isWrapped = last !== undefined && /[.…]$/.test(last.text) && /^[.…]/.test(line.text);
    if (isWrapped) last.text = last.text.slice(0, -1) + line.text.slice(1);
    else joined.push({ ...line });
  }
  return joined;
}

/** Lines of a plan in text format. A literal with line breaks and a line that was broken in transit are one line again. */
export function planLines(lines: RawLine[]): PlanLine[] {
  const whole: PlanLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.text.trim() === '') continue;
    const indent = line.text.length - line.text.trimStart().length;
    const base = whole[0]?.indent ?? indent;
    let text = line.text.trim();
    let open = walkBrackets(text);
    while (open.quote !== null || open.depth > 0) {
      at += 1;
      const next = lines[at];
      if (!next) {
        throw new PlanFault(
          open.quote === null ? 'a bracket is opened here and never closed' : 'a quote is opened here and never closed',
          line.number,
        );
      }
      text +=
        open.quote === null
          ? ` ${next.text.trim()}`
          : `\n${next.text.slice(Math.min(base, next.text.length - next.text.trimStart().length))}`;
      open = walkBrackets(text);
    }
    whole.push({ text, indent, number: line.number });
  }
  return whole;
}
