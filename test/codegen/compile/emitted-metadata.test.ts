import { expect, it } from 'vitest';
import { compile } from '../../../src/codegen/compile.js';
import { projectRef } from '../../scanner/project-ref.js';
import { tsconfig, writeProject } from '../../scanner/temporary-project.js';

/** What is told of a handler that takes `Inner`, where the compiler emits the types of parameters. */
function told(inner: string): readonly string[] {
  const directory = writeProject({
    'tsconfig.json': tsconfig({ emitDecoratorMetadata: true }),
    'src/root.ts': 'export {};',
    'src/handler.ts': `
      import { DomainEvent, DomainEventHandler } from 'hearken';
      import { injectable } from 'tsyringe';
      export class Paid extends DomainEvent {}
      export class Clock {}
      ${inner}
      @DomainEventHandler
      export class Bill {
        constructor(readonly inner: Inner) {}
        on(event: Paid): void {}
      }
    `,
  });
  const container = { kind: 'tsyringe', compositionRoots: ['src/root.ts'] } as const;
  const { diagnostics } = compile(projectRef(directory, { container }));
  return diagnostics.map(({ code }) => code);
}

// As tsyringe does it, tried with classes compiled so.
it.each([
  ['has no constructor', '@injectable() class Inner {}'],
  ['takes a class', '@injectable() class Inner { constructor(readonly clock: Clock) {} }'],
  [
    'takes a class with a default',
    '@injectable() class Inner { constructor(clock: Clock = new Clock()) {} }',
  ],
  [
    'has a default that nothing was emitted of',
    'class Inner { constructor(readonly size: number = 3) {} }',
  ],
  ['is exported', '@injectable() export class Inner { constructor(readonly size: number = 3) {} }'],
])('nothing is told of a class that the container can build: it %s', (_, inner) => {
  expect(told(inner)).toEqual([]);
});

it('a default is no help where its type was emitted, and names no class', () => {
  const primitive = '@injectable() class Inner { constructor(readonly size: number = 3) {} }';
  expect(told(primitive)).toEqual(['dependency-primitive']);
  const inferred = '@injectable() class Inner { constructor(readonly size = 3) {} }';
  expect(told(inferred)).toEqual(['dependency-undecided']);
});
