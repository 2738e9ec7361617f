import type { ExplainedMarker } from '../explanation.js';
import { at, type Ink } from './ink.js';

const written = {
  decorator: (name: string) => `the decorator @${name}`,
  call: (name: string) => `the call ${name}(…)`,
  interface: (name: string) => `the interface ${name}`,
  base: (name: string) => `the base class ${name}`,
  method: (name: string) => `@${name} on its methods`,
};

/** Ends the line that says what a class is. */
export function markedBy(marker: ExplainedMarker, handler: boolean, ink: Ink): string {
  const { kind, name, place, inherited } = marker;
  const whose = inherited ? ' of a base class' : '';
  const word = handler ? ', marked' : ', though marked';
  return `${word} by ${written[kind](name)}${whose} ${ink.dim(at(place))}`;
}
