/** What is still open at the end of a stretch of text. */
export interface BracketState {
  quote: "'" | '"' | null;
  depth: number;
}

/** Walks a text and calls `visit` for each sign outside quotes with the depth of brackets around it. */
export function walkBrackets(text: string, visit?: (sign: string, at: number, depth: number) => void): BracketState {
  let quote: BracketState['quote'] = null;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote !== null) {
      if (sign === quote) quote = null;
      continue;
    }
    if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    visit?.(sign, at, depth);
  }
  return { quote, depth };
}

/** The items of a list as EXPLAIN prints it: split at commas that stand in no bracket and no quote. */
export function listItems(text: string): string[] {
  const commas: number[] = [];
  walkBrackets(text, (sign, at, depth) => {
    if (sign === ',' && depth === 0) commas.push(at);
  });
  const ends = [...commas, text.length];
  return ends.map((end, item) => text.slice(item === 0 ? 0 : (ends[item - 1] ?? 0) + 1, end).trim());
}
