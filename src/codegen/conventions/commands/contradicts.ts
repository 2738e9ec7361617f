/**
 * True where a type certainly is not assignable to another: both are made of the language's own
 * simple types, as they are written, and some member of the one has no counterpart in the other.
 * Of everything else only the compiler can tell.
 */
export function contradicts(returned: string, promised: string): boolean {
  const [given, wanted] = [membersOf(awaited(returned)), membersOf(promised)];
  if (given === null || wanted === null || wanted.has('void')) return false;
  return [...given].some((member) => !isAmong(member, wanted));
}

function awaited(text: string): string {
  return /^Promise<([^<>]*)>$/.exec(text.trim())?.[1] ?? text;
}

const simple =
  /^(?:string|number|boolean|bigint|symbol|void|undefined|null|true|false|-?\d+|(['"])[^'"`\\]*\1)$/;

/** The members of a union; `null` where one of them is anything else than simple. */
function membersOf(text: string): ReadonlySet<string> | null {
  const members = text.split('|').map((member) => member.trim().replaceAll('"', "'"));
  return members.every((member) => simple.test(member)) ? new Set(members) : null;
}

function isAmong(member: string, wanted: ReadonlySet<string>): boolean {
  // Without `strictNullChecks` these two fit anywhere.
  if (member === 'undefined' || member === 'null' || wanted.has(member)) return true;
  if (member === 'boolean') return wanted.has('true') && wanted.has('false');
  if (member === 'void') return false;
  return wanted.has(kindOf(member));
}

/** The type that a literal belongs to. */
function kindOf(member: string): string {
  if (member.startsWith("'")) return 'string';
  if (member === 'true' || member === 'false') return 'boolean';
  return /\d/.test(member) ? 'number' : member;
}
