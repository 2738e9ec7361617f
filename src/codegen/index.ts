export { compile, createCompiler } from './compile.js';
export type { Compilation, Compiler } from './compile.js';
export { loadConfig } from './config/load-config.js';
export type { LoadedConfig } from './config/load-config.js';
export { formatPretty } from './diagnostics/format-pretty.js';
export type { PrettyOptions } from './diagnostics/format-pretty.js';
export { jsonDiagnostic } from './diagnostics/json-diagnostic.js';
export type { JsonDiagnostic } from './diagnostics/json-diagnostic.js';
export type { ProjectRef, ResolvedConfig } from './model/config.js';
export type { DependencyModel, DependencyParameterModel } from './model/dependency-model.js';
export type { Diagnostic, Severity } from './model/diagnostic.js';
export type { ImportStyle } from './model/facts.js';
export type {
  ConstructorModel,
  Delivery,
  EventHistory,
  EventModel,
  HandlerMethodModel,
  HandlerModel,
  Model,
} from './model/model.js';
export type { Place } from './model/place.js';
export type { TypeId, TypeRef } from './model/type-ref.js';
export { writeGeneratedFile } from './output/write-generated-file.js';
export { listReport } from './report/list-report.js';
export type { ListedEvent, ListedHandler, ListedMethod, ListReport } from './report/list-report.js';
