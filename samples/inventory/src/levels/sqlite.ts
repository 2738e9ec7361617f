import Libsql from 'libsql';
import type { InjectionToken } from 'tsyringe';

export type Sqlite = Libsql.Database;

export const SQLITE: InjectionToken<Sqlite> = Symbol('Sqlite');

export function openSqlite(file: string): Sqlite {
  return new Libsql(file);
}
