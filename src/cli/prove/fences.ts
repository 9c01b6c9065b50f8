/** A code fence of an MDX text. */
export interface Fence {
  /** First word of the info string, e.g. `sql`. */
  language: string;
  /** `run` and other words without `=`. */
  words: string[];
  /** `expect=ok`, `norun="reason"`: name → value. */
  settings: Map<string, string>;
  code: string;
  /** 1-based line of the text on which the fence opens. */
  line: number;
}

function settingsOf(info: string): Map<string, string> {
  return new Map(
    [...info.matchAll(/([a-z-]+)=(?:"([^"]*)"|(\S+))/g)].map(([, name = '', quoted, bare]) => [
      name,
      quoted ?? bare ?? '',
    ]),
  );
}

function wordsOf(info: string): string[] {
  return info
    .replace(/[a-z-]+=("[^"]*"|\S+)/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The code fences of an MDX text in order. Indentation of the fence is taken off its lines. */
export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const open = /^(\s*)(`{3,}|~{3,})\s*([A-Za-z0-9_+-]*)(.*)$/.exec(lines[index] ?? '');
    if (!open) continue;
    const [, indent = '', mark = '', language = '', info = ''] = open;
    const line = index + 1;
    const code: string[] = [];
    for (index += 1; index < lines.length; index += 1) {
      const current = lines[index] ?? '';
      if (current.trim().startsWith(mark) && /^[`~]+$/.test(current.trim())) break;
      code.push(current.startsWith(indent) ? current.slice(indent.length) : current);
    }
    fences.push({ language, words: wordsOf(info), settings: settingsOf(info), code: code.join('\n'), line });
  }
  return fences;
}
