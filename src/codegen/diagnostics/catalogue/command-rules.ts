import { rule } from '../rule.js';

/** What is wrong with a command, or with what is meant to handle one. */
export const commandRules = {
  'command-without-handler': rule<{ command: string }>({
    severity: 'error',
    why: 'A command is an order, and somebody has to carry it out: exactly one handler. Sending one without would fail at run time, so the build fails before. Where another package handles it, ignore this at the command with the reason.',
    wrong: 'export class PlaceOrder extends Command {}',
    right:
      'export class PlaceOrder extends Command {}\n\n@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): void {}\n}',
    message: ({ command }) => `${command} has no handler`,
    hint: ({ command }) =>
      `write a public method that takes ${command} in a class marked with \`@CommandHandler\`, or as \`commands\` of the config says`,
  }),
  'command-with-two-handlers': rule<{
    command: string;
    handlers: readonly [first: string, second: string];
    at: string;
  }>({
    severity: 'error',
    why: 'A command has exactly one handler: of two nobody could say which result the sender gets. What several parts of the program want to hear of is an event.',
    wrong:
      '@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): void {}\n}\n\n@CommandHandler\nexport class Desk {\n  accept(command: PlaceOrder): void {}\n}',
    right:
      '@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): void {}\n}\n\n@DomainEventHandler\nexport class Desk {\n  welcome(event: OrderPlaced): void {}\n}',
    message: ({ command, handlers: [first, second], at }) =>
      `${second} handles ${command}, which ${first} at ${at} handles already`,
    hint: () => 'keep one of them, and let the others handle an event that it raises',
  }),
  'command-answer-mismatch': rule<{
    command: string;
    handler: string;
    returned: string;
    promised: string;
  }>({
    severity: 'error',
    why: 'Who sends a command is promised an answer of the type that the command names, and its handler returns something else. Told of are types that the build can compare, such as `string` and `number`; any others the compiler holds against each other in the generated file, which does not compile then.',
    wrong:
      'export class PlaceOrder extends Command<string> {}\n\n@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): number {\n    return 1;\n  }\n}',
    right:
      "export class PlaceOrder extends Command<string> {}\n\n@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): string {\n    return '1';\n  }\n}",
    message: ({ command, handler, returned, promised }) =>
      `${handler} returns ${returned}, but ${command} promises ${promised}`,
    hint: ({ command, promised }) =>
      `return ${promised}, or a promise of it; or say what is returned: \`${command} extends Command<…>\``,
  }),
  'command-option-without-effect': rule<{ method: string; option: string }>({
    severity: 'warning',
    why: 'A command has one handler, which runs when the command is sent: there is no other to put it before or after, no delivery to choose, and nothing stored that names it. Of the options of `@HandlerMethod` only `timeout` means something to it.',
    wrong:
      "@CommandHandler\nexport class Orders {\n  @HandlerMethod({ delivery: 'afterCommit' })\n  async place(command: PlaceOrder): Promise<void> {}\n}",
    right:
      '@CommandHandler\nexport class Orders {\n  @HandlerMethod({ timeout: 500 })\n  async place(command: PlaceOrder): Promise<void> {}\n}',
    message: ({ method, option }) =>
      `\`${option}\` of ${method}, which handles a command, has no effect`,
    hint: () =>
      'take it away; what is to happen later, or in some order, is for handlers of the events that the command raises',
  }),
  'handler-of-no-command': rule<{ name: string; takes: string | null }>({
    severity: 'warning',
    why: 'Every public method of a class that is marked as a handler of commands handles the command that it takes. What this one takes does not derive from a base that the config names, and can never be sent; or no method takes anything, and the marker is there by mistake.',
    wrong:
      'export class PlaceOrder {}\n\n@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): void {}\n}',
    right:
      'export class PlaceOrder extends Command {}\n\n@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): void {}\n}',
    message: ({ name, takes }) =>
      takes === null
        ? `${name} is marked as a handler of commands, but no method of it takes one`
        : `${name} takes ${takes}, which is no command: no handler`,
    hint: ({ takes }) =>
      takes === null
        ? 'give a public method a command as its first parameter, or take the marker away'
        : `let ${takes} extend \`Command\`, or name its base or interface in \`commands.bases\` of the config; make the method private if it is meant for something else`,
  }),
  'command-handler-missed': rule<{ method: string; certain: boolean; reason: string }>({
    severity: 'warning',
    why: 'A method of a class that handles commands takes a command, or what may be one, and is no handler: it misses a rule of the convention.',
    wrong:
      '@CommandHandler\nexport class Orders {\n  static place(command: PlaceOrder): void {}\n}',
    right: '@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): void {}\n}',
    message: ({ method, certain, reason }) =>
      `${method} ${certain ? 'takes' : 'may take'} a command, but ${reason}: no handler`,
    hint: () => 'a handler of a command is a public method whose first parameter is the command',
  }),
  'command-handler-not-public': rule<{ method: string; visibility: string }>({
    severity: 'info',
    why: 'Only public methods handle commands. A method that others of its class use as a step is rightly private; one that should run when the command is sent is not found.',
    wrong:
      '@CommandHandler\nexport class Orders {\n  private place(command: PlaceOrder): void {}\n}',
    right: '@CommandHandler\nexport class Orders {\n  place(command: PlaceOrder): void {}\n}',
    message: ({ method, visibility }) =>
      `${method} takes a command but is ${visibility}: no handler`,
    hint: () => 'nothing to do when it is a step of another method; otherwise make it public',
  }),
};
