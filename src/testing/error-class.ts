/** A class of errors, whatever its constructor takes. */
export type ErrorClass = abstract new (...parameters: never[]) => unknown;
