import { describe, expect, it } from 'vitest';
import { contradicts } from '../../../src/codegen/conventions/commands/contradicts.js';

describe('the answer of a command', () => {
  it.each([
    ['string', 'number'],
    ['void', 'string'],
    ['Promise<void>', 'string | undefined'],
    ['Promise<number>', 'string'],
    ['string | number', 'string'],
    ['string', "'a' | 'b'"],
    ["'c'", "'a' | 'b'"],
    ['boolean', 'true'],
    ['1', 'string'],
    ['bigint', 'number'],
  ])('%s contradicts the promise of %s', (returned, promised) => {
    expect(contradicts(returned, promised)).toBe(true);
  });

  it.each([
    ['string', 'string'],
    ['Promise<string>', 'string'],
    ["Promise<'a'>", 'string | null'],
    ["'a'", '\'b\' | "a"'],
    ['boolean', 'true | false'],
    ['true', 'boolean'],
    ['1 | 2', 'number'],
    ['undefined', 'string'],
    ['number', 'void'],
    ['OrderId', 'string'],
    ['string', 'OrderId'],
    ['any', 'string'],
    ['never', 'string'],
    ['Promise<Promise<number>>', 'string'],
    ['string', '{ length: number }'],
    ['`a${string}`', 'number'],
  ])('%s is left to the compiler, or fits %s', (returned, promised) => {
    expect(contradicts(returned, promised)).toBe(false);
  });
});
