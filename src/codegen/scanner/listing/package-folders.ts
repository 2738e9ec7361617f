import { OnlyTheCompilerKnows } from './only-the-compiler-knows.js';

const names = ['node_modules', 'bower_components', 'jspm_packages'];

/** True for a folder that no pattern looks into. Where upper case matters, the file system says. */
export function isPackageFolder(name: string): boolean {
  if (names.includes(name)) return true;
  if (names.includes(name.toLowerCase())) throw new OnlyTheCompilerKnows();
  return false;
}
