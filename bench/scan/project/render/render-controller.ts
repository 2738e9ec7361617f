import type { HandlerPlan } from '../plan.js';

/** A controller for tsoa with as many methods as the handler class, each with a body of its own type. */
export function renderController({ className, methods }: HandlerPlan): string {
  return [
    `import { Body, Controller, Post, Route } from 'tsoa';`,
    '',
    ...methods.flatMap(({ name }) => [
      `export interface ${bodyOf(className, name)} {`,
      '  id: string;',
      '  amount: number;',
      '}',
      '',
    ]),
    `@Route('${className}')`,
    `export class ${className}Controller extends Controller {`,
    '  private readonly totals = new Map<string, number>();',
    '',
    ...methods.flatMap(({ name }) => [
      `  @Post('${name}')`,
      `  public async ${name}(@Body() body: ${bodyOf(className, name)}): Promise<void> {`,
      '    this.totals.set(body.id, (this.totals.get(body.id) ?? 0) + body.amount);',
      '  }',
      '',
    ]),
    '}',
    '',
  ].join('\n');
}

function bodyOf(className: string, method: string): string {
  return `${className}${method[0]?.toUpperCase() ?? ''}${method.slice(1)}`;
}
