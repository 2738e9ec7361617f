const MODIFIERS = /^[ \t]*(?:(?:export|default|abstract|declare)[ \t]+)*$/;
const WRONG =
  /;|\b(?:extends|implements)\s*$|,\s*$|\n\s*(?:@|(?:export|import|const|let|var|function|class|interface|enum|if|for|return)\b)/;

/** Finds a class or an interface at the start of a line whose head leads to no body. */
export function hasBrokenHead(text: string): boolean {
  return hasBroken(text, 'class') || hasBroken(text, 'interface');
}

function hasBroken(text: string, keyword: string): boolean {
  for (let at = text.indexOf(keyword); at !== -1; at = text.indexOf(keyword, at + 1)) {
    const end = at + keyword.length;
    if (/[\w$]/.test(text[end] ?? '')) continue;
    const line = text.lastIndexOf('\n', at) + 1;
    if (MODIFIERS.test(text.slice(line, at)) && isBroken(text, end)) return true;
  }
  return false;
}

function isBroken(text: string, from: number): boolean {
  const body = text.indexOf('{', from);
  return body === -1 || WRONG.test(text.slice(from, body));
}
