import { posix } from 'node:path';
import { OnlyTheCompilerKnows } from './only-the-compiler-knows.js';

/** Tells which paths the tsconfig's `exclude` leaves out, with all that lies below them. */
export function excludeTest(
  directory: string,
  specs: readonly string[],
): (path: string) => boolean {
  if (specs.length === 0) return () => false;
  const source = `^(?:${specs.map((spec) => patternOf(directory, spec)).join('|')})(?:$|/)`;
  const [exact, loose] = [new RegExp(source), new RegExp(source, 'i')];
  return (path) => {
    const excluded = exact.test(path);
    if (excluded !== loose.test(path)) throw new OnlyTheCompilerKnows();
    return excluded;
  };
}

const PLAIN = /^(?!.*\/\/)(?!(?:.*\/)?\.\.?(?:\/|$))[\w@.*/ -]+$/;

function patternOf(directory: string, spec: string): string {
  const text = spec.replace(/^\.\//, '').replace(/\/$/, '');
  if (!PLAIN.test(text)) throw new OnlyTheCompilerKnows();
  return posix
    .resolve(directory, text)
    .slice(1)
    .split('/')
    .map((part) => (part === '**' ? '(?:/.+?)?' : `/${part.split('*').map(escape).join('[^/]*')}`))
    .join('');
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
