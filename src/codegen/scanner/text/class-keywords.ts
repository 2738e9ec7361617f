/** Where the word `class` or `interface` stands, in comments and strings too. */
export interface ClassKeyword {
  readonly word: string;
  readonly from: number;
}

const KEYWORD = /(?<![.\w$'"`-])(?:class|interface)(?![\w$])/g;

/** Finds each keyword that a class or an interface may begin with. */
export function classKeywords(text: string): readonly ClassKeyword[] {
  const found: ClassKeyword[] = [];
  KEYWORD.lastIndex = 0;
  for (let match = KEYWORD.exec(text); match !== null; match = KEYWORD.exec(text)) {
    found.push({ word: match[0], from: match.index });
  }
  return found;
}
