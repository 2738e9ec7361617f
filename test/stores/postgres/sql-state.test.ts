import { describe, expect, it } from 'vitest';
import {
  endsConnection,
  isConflict,
  refusesCommit,
  sqlStateOf,
} from '../../../src/stores/postgres/sql-state.js';

/** What `pg` rejects with; the severity is in the language of the server. */
function answered(severity: string, code: string): Error {
  return Object.assign(new Error('as PostgreSQL says'), { severity, code });
}

describe('what PostgreSQL answers', () => {
  it.each(['40001', '40P01', '55P03'])('is a conflict by its code, in any language: %s', (code) => {
    for (const severity of ['ERROR', 'FEHLER', 'ОШИБКА', '错误']) {
      expect(isConflict(answered(severity, code))).toBe(true);
      expect(refusesCommit(answered(severity, code))).toBe(true);
    }
  });

  it.each(['23505', '42P01', '57014', '25P02'])('is no conflict with another code: %s', (code) => {
    expect(isConflict(answered('ERROR', code))).toBe(false);
  });

  it.each([
    ['FATAL', '57P01'],
    ['ВАЖНО', '57P01'],
    ['치명적오류', '57P02'],
    ['ВАЖНО', '57P05'],
    ['ВАЖНО', '25P03'],
    ['ВАЖНО', '25P04'],
    ['ВАЖНО', '08P01'],
    ['PANIK', '58030'],
    ['致命错误', 'XX000'],
    ['FATAL', '40001'],
  ])('may end the connection, and leaves open what a commit has come to: %s %s', (...said) => {
    expect(endsConnection(answered(...said))).toBe(true);
    expect(refusesCommit(answered(...said))).toBe(false);
  });

  it.each([
    ['ERROR', '23505'],
    ['FEHLER', '23505'],
    ['ОШИБКА', '57014'],
    ['ERROR', 'XX000'],
    ['ERROR', '57P01'],
  ])('leaves the connection alone, and refuses a commit: %s %s', (...said) => {
    expect(endsConnection(answered(...said))).toBe(false);
    expect(refusesCommit(answered(...said))).toBe(true);
  });
});

describe('what does not come from PostgreSQL', () => {
  it.each([
    Object.assign(new Error('broken pipe'), { code: 'EPIPE' }),
    Object.assign(new Error('another database'), { code: '40001' }),
    new Error('Connection terminated unexpectedly'),
    { code: '40001', severity: 'ERROR' },
    undefined,
    null,
    'FATAL',
  ])('has no SQLSTATE: %s', (error) => {
    expect(sqlStateOf(error)).toBeUndefined();
    expect(isConflict(error)).toBe(false);
    expect(endsConnection(error)).toBe(false);
    expect(refusesCommit(error)).toBe(false);
  });
});
