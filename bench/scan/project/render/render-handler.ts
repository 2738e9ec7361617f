import type { HandlerMethodPlan, HandlerPlan } from '../plan.js';

export function renderHandler({ className, repository, methods }: HandlerPlan): string {
  const imports = new Map<string, string>();
  for (const { parameter, typeOnly } of methods) {
    if (imports.has(parameter.className)) continue;
    const names = `${typeOnly ? 'type ' : ''}{ ${parameter.className} }`;
    imports.set(parameter.className, `import ${names} from '${parameter.specifier}';`);
  }
  return [
    `import { DomainEventHandler } from 'hearken';`,
    `import { Clock } from '@app/shared/clock';`,
    `import { ${repository.className} } from '${repository.specifier}';`,
    ...imports.values(),
    '',
    '/** Keeps the totals that the overview page shows. */',
    '@DomainEventHandler',
    `export class ${className} {`,
    '  private readonly totals = new Map<string, number>();',
    '  private changes = 0;',
    '',
    '  constructor(',
    `    private readonly repository: ${repository.className},`,
    '    private readonly clock: Clock,',
    '  ) {}',
    '',
    ...methods.flatMap(renderMethod),
    '  totalOf(id: string): number {',
    '    return this.totals.get(id) ?? 0;',
    '  }',
    '',
    '  private add(id: string, amount: number): void {',
    '    this.totals.set(id, this.totalOf(id) + amount);',
    '  }',
    '}',
    '',
  ].join('\n');
}

function renderMethod(method: HandlerMethodPlan): readonly string[] {
  const { name, parameter, asynchronous, declaresReturn } = method;
  const returns = declaresReturn ? (asynchronous ? ': Promise<void>' : ': void') : '';
  return [
    `  ${asynchronous ? 'async ' : ''}${name}(event: ${parameter.className})${returns} {`,
    ...(asynchronous
      ? ['    await this.repository.touch(event.id);', '    this.add(event.id, this.clock.now());']
      : ['    this.add(event.id, event.amount);', '    this.changes += 1;']),
    '  }',
    '',
  ];
}
