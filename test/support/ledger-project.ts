/** A project of one event and one handler of it. */
export const ledgerProject = {
  'package.json': { name: 'sample', type: 'module' },
  'tsconfig.json': {
    compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, types: [] },
    include: ['src'],
  },
  'src/order-placed.ts':
    "import { DomainEvent } from 'hearken';\nexport class OrderPlaced extends DomainEvent {}\n",
  'src/ledger.ts': [
    "import { DomainEventHandler } from 'hearken';",
    "import { OrderPlaced } from './order-placed.js';",
    '@DomainEventHandler',
    'export class Ledger {',
    '  note(_event: OrderPlaced): void {}',
    '}',
    '',
  ].join('\n'),
};
