import { eventName, everyEvent } from './names.js';

export function renderEvents(): string {
  const classes = everyEvent.map(
    (event) => `export class ${eventName(event)} extends DomainEvent {
  constructor(readonly amount: number) {
    super();
  }
}`,
  );
  return `import { DomainEvent } from 'hearken';\n\n${classes.join('\n\n')}\n`;
}
