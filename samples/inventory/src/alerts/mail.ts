import type { InjectionToken } from 'tsyringe';

export interface Letter {
  readonly to: string;
  readonly subject: string;
}

export interface Mail {
  send(letter: Letter): Promise<void>;
}

export const MAIL: InjectionToken<Mail> = Symbol('Mail');
