import type { LoadedConfig } from '../../codegen/config/load-config.js';
import type { Survey } from '../../codegen/model/survey.js';
import type { Build } from '../build-project.js';
import type { Finding } from './finding.js';
import type { OwnManifest } from '../own-manifest.js';
import type { Manifest } from './manifest.js';
import type { Packages } from './packages.js';

/** All that the checks look at. */
export interface Examination {
  /** Without the `v`. */
  readonly node: string;
  /** The package.json of this package. */
  readonly own: OwnManifest;
  readonly config: LoadedConfig;
  /** The nearest package.json to the project's folder; `null` without one that can be read. */
  readonly manifest: Manifest | null;
  readonly packages: Packages;
  /** `null` when the compiler cannot be loaded. */
  readonly survey: Survey | null;
  /** `null` when the config is wrong or the compiler cannot be loaded. */
  readonly build: Build | null;
  /** What the compiler said when it could not be loaded. */
  readonly failure: string | null;
}

export interface Check {
  readonly id: string;
  /** Never throws for what is wrong with a project; nothing where the check has no say. */
  readonly examine: (examination: Examination) => readonly Finding[] | Promise<readonly Finding[]>;
}
