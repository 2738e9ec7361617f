import 'reflect-metadata';
import { container } from 'tsyringe';
import { describe, expect, test } from 'vitest';
import { type } from 'arktype';
import * as v from 'valibot';
import * as z from 'zod';
import {
  Command,
  CommandValidationError,
  createHearken,
  type StandardSchema,
} from '../../../src/index.js';
import { buildRegistry } from '../fixtures/build-registry.js';
import { thrownBy } from '../fixtures/thrown-by.js';

const libraries: Record<string, StandardSchema> = {
  valibot: v.object({
    customer: v.pipe(v.string(), v.minLength(1, 'a customer has a name')),
    lines: v.array(v.object({ quantity: v.pipe(v.number(), v.minValue(1, 'at least one')) })),
  }),
  zod: z.object({
    customer: z.string().min(1, 'a customer has a name'),
    lines: z.array(z.object({ quantity: z.number().min(1, 'at least one') })),
  }),
  arktype: type({
    customer: type('string > 0').configure({ message: 'a customer has a name' }),
    lines: type({ quantity: type('number >= 1').configure({ message: 'at least one' }) }).array(),
  }),
};

class Order extends Command {
  static readonly schema: StandardSchema = libraries['valibot'] as StandardSchema;

  constructor(
    readonly customer: string,
    readonly lines: readonly { readonly quantity: number }[],
  ) {
    super();
  }
}

function start() {
  const handled: object[] = [];
  class Orders {
    place(command: object): void {
      handled.push(command);
    }
  }
  const registry = buildRegistry({ commands: [{ type: Order, handler: Orders, method: 'place' }] });
  return {
    hearken: createHearken({ registry, container: container.createChildContainer() }),
    handled,
  };
}

describe('A36: the schema of a command', () => {
  test.each(Object.entries(libraries))(
    'keeps its handler from being called, and says all that is wrong and where: %s',
    async (_library, schema) => {
      class Checked extends Order {
        static override readonly schema = schema;
      }
      const { hearken, handled } = start();
      const lines = [{ quantity: 1 }, { quantity: 0 }];
      const error = await thrownBy(() => hearken.send(new Checked('', lines)));
      expect(error).toBeInstanceOf(CommandValidationError);
      expect(error).toMatchObject({
        code: 'command-invalid',
        commandName: 'Order',
        issues: [
          { path: 'customer', message: 'a customer has a name' },
          { path: 'lines.1.quantity', message: 'at least one' },
        ],
      });
      expect(String(error)).toContain('  - lines.1.quantity: at least one');
      expect(handled).toEqual([]);
      await hearken.send(new Checked('Ann', []));
      expect(handled).toHaveLength(1);
    },
  );

  test('lets a valid command through as it was sent', async () => {
    const { hearken, handled } = start();
    const order = new Order('Ann', []);
    await hearken.send(order);
    expect(handled[0]).toBe(order);
  });

  test('may be asynchronous, and holds for subclasses', async () => {
    class Checked extends Order {
      static override readonly schema: StandardSchema = {
        '~standard': {
          version: 1,
          validate: async () => ({ issues: [{ message: 'never', path: [{ key: 'x' }, 0] }] }),
        },
      };
    }
    class CheckedToo extends Checked {}
    const { hearken } = start();
    await expect(hearken.send(new CheckedToo('Ann', []))).rejects.toMatchObject({
      issues: [{ path: 'x.0', message: 'never' }],
    });
  });
});
