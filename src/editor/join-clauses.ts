const clause =
  /^(?:from|where|having|group by|order by|limit|offset|fetch first|values|set|returning|update|delete from|insert into|using|select|select distinct)$/;
const joinLine = /^(?:(?:natural |cross |inner |(?:left|right|full) (?:outer )?)?join)\b/;
const continuation = /^(?:and|or)\b/;

interface Line {
  indent: number;
  text: string;
}

function linesOf(sql: string): Line[] {
  return sql.split('\n').map((line) => ({ indent: line.length - line.trimStart().length, text: line.trim() }));
}

/** The lines below a clause: those indented deeper than it. */
function bodyOf(lines: Line[], at: number): Line[] {
  const indent = lines[at]?.indent ?? 0;
  let end = at + 1;
  while (end < lines.length && ((lines[end]?.indent ?? 0) > indent || lines[end]?.text === '')) end++;
  while (lines[end - 1]?.text === '' && end > at + 1) end--;
  return lines.slice(at + 1, end);
}

/** True where the body is one item: a single line, conditions tied by AND and OR, or a call spread over lines. */
function isOneItem([first, ...rest]: Line[]): boolean {
  if (!first || first.text.startsWith('--') || first.text.startsWith('/*')) return false;
  return rest.every(({ indent, text }) => indent > first.indent || continuation.test(text) || /^\)/.test(text));
}

/** Moves lines left by `shift`. Conditions at the body's own indent stay, and with them what hangs below them. */
function moved(lines: Line[], indent: number, shift: number): Line[] {
  let by = shift;
  return lines.map((line) => {
    if (line.indent <= indent) by = continuation.test(line.text) || (by === 0 && line.text.startsWith(')')) ? 0 : shift;
    return { ...line, indent: line.indent - by };
  });
}

function joined(lines: Line[]): Line[] {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const body = clause.test(line.text) ? bodyOf(lines, at) : [];
    const shift = (body[0]?.indent ?? 0) - line.indent;
    const firstJoin =
      line.text === 'from'
        ? body.findIndex(({ indent, text }) => indent === body[0]?.indent && joinLine.test(text))
        : -1;
    const head = firstJoin < 0 ? body : body.slice(0, firstJoin);
    const tail = firstJoin < 0 ? [] : moved(body.slice(firstJoin), body[0]?.indent ?? 0, shift);
    if (body.length === 0 || !isOneItem(head)) {
      out.push(line);
      continue;
    }
    const [first, ...rest] = head;
    out.push({ indent: line.indent, text: `${line.text} ${first?.text ?? ''}` });
    out.push(...joined(moved(rest, first?.indent ?? 0, shift)), ...joined(tail));
    at += body.length;
  }
  return out;
}

/** Puts each clause that holds one item on one line, and joins at the height of FROM: `from jobs j`, `join drivers d on …`. */
export function joinClauses(sql: string): string {
  return joined(linesOf(sql))
    .map(({ indent, text }) => (text === '' ? '' : ' '.repeat(Math.max(0, indent)) + text))
    .join('\n');
}
