// A bed is an AsyncDisposable, whatever `lib` the project that uses it has.
/// <reference lib="esnext.disposable" preserve="true" />

export { type Given, given, givenNothing } from './aggregates/given.js';
export type { Attempt, Outcome } from './aggregates/outcome.js';
export type { Failure, FailureMatch } from './bed/failures.js';
export type { TestBed, WaitOptions } from './bed/test-bed.js';
export type { Replacement, TestBedOptions } from './bed/test-bed-options.js';
export type { ErrorClass } from './error-class.js';
export { MissingFailureError } from './errors/missing-failure-error.js';
export { NotSettledError } from './errors/not-settled-error.js';
export { UnexpectedFailuresError } from './errors/unexpected-failures-error.js';
export { FakeClock } from './fake-clock.js';
export type { Recorded } from './recording/recorded.js';
export type { RecordedMessage, RecordedRun } from './recording/recorded-message.js';
export { testBed } from './test-bed.js';
