/** A node of the syntax tree as libpg-query prints it: one key, the node's type, or plain fields. */
export type Tree = { [field: string]: unknown };

/** One statement of an attempt. */
export interface Statement {
  /** 1-based. */
  number: number;
  /** The text from first to last token, without the semicolon. */
  text: string;
  /** Type of the top node, e.g. `SelectStmt`. */
  node: string;
  /** The top node's fields. */
  tree: Tree;
  /** 0-based UTF-16 offset in the attempt. */
  start: number;
  /** 0-based UTF-16 offset past the last token. */
  end: number;
}

/** The text is not SQL that PostgreSQL can parse. */
export interface SyntaxProblem {
  /** PostgreSQL's words, e.g. `syntax error at or near "form"`. */
  message: string;
  /** 0-based UTF-16 offset in the attempt. */
  offset: number;
}

/** `statements` is empty where the text holds only comments or white space. */
export type ParsedScript = { ok: true; statements: Statement[] } | { ok: false; problem: SyntaxProblem };
