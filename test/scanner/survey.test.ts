import { describe, expect, it } from 'vitest';
import { surveyProject } from '../../src/codegen/survey.js';
import { projectRef } from './project-ref.js';
import { tsconfig, writeProject, type Files } from './temporary-project.js';

function survey(files: Files) {
  return surveyProject(projectRef(writeProject(files)));
}

const empty = { 'src/a.ts': 'export {};' };

describe('the survey of a project', () => {
  it('names the options in force through the chain of tsconfigs', () => {
    const found = survey({
      ...empty,
      'base/strict.json': '{ "compilerOptions": { "isolatedModules": true } }',
      'base.json': '{ "extends": "./base/strict.json", "compilerOptions": { "target": "esnext" } }',
      'tsconfig.json': JSON.stringify({
        extends: './base.json',
        compilerOptions: {
          module: 'esnext',
          moduleResolution: 'bundler',
          erasableSyntaxOnly: true,
        },
        include: ['src'],
      }),
    });

    expect(found.tsconfig).toMatchObject({
      path: 'tsconfig.json',
      extends: ['base.json', 'base/strict.json'],
      files: 1,
      troubles: [],
      options: {
        module: 'esnext',
        moduleResolution: 'bundler',
        target: 'esnext',
        isolatedModules: true,
        erasableSyntaxOnly: true,
        experimentalDecorators: null,
      },
    });
  });

  it('says why a tsconfig is of no use', () => {
    const { troubles } = survey({ 'tsconfig.json': '{' }).tsconfig;

    expect(troubles.map(({ code }) => code)).toEqual(['tsconfig-invalid']);
  });

  it.each([
    ['none', 'export class A {} // @b', { first: null, legacy: null }],
    [
      'an e-mail address and a tag of a comment',
      '/** @see a@b.c */ export {};',
      { first: null, legacy: null },
    ],
    ['one of a class', '@mark class A {}', { first: { line: 1, column: 1 }, legacy: null }],
    ['one of a method', 'class A { @mark() on() {} }', { first: { column: 11 }, legacy: null }],
    [
      'one of a parameter',
      '@mark class A { constructor(@inject() a: string) {} }',
      { first: { column: 1 }, legacy: { column: 29 } },
    ],
    [
      'one of tsyringe',
      "import { singleton as One } from 'tsyringe';\n@One() class A {}",
      { first: { line: 2 }, legacy: { line: 2 } },
    ],
  ])('finds decorators: %s', (_case, text, found) => {
    expect(survey({ 'src/a.ts': text }).decorators).toMatchObject(found);
  });

  it.each([
    ["import 'reflect-metadata';\nimport { container } from 'tsyringe';", [true]],
    ["import { DomainEvent } from 'hearken';\nimport { container } from 'tsyringe';", [true]],
    ["import { container } from 'tsyringe';\nimport 'reflect-metadata';", [false]],
    ["import { container } from 'tsyringe';", [false]],
    ["import type { DependencyContainer } from 'tsyringe';", []],
    ["// from 'tsyringe'", []],
  ])('knows what stands before tsyringe: %j', (text, polyfilled) => {
    const { containerImports } = survey({ 'src/a.ts': text });
    expect(containerImports.map((one) => one.polyfilled)).toEqual(polyfilled);
  });

  it('finds the polyfill where it is imported', () => {
    const files = { 'src/a.ts': 'export {};', 'src/main.ts': "import 'reflect-metadata/lite';" };
    expect(survey(files).polyfill).toMatchObject({ file: 'src/main.ts', line: 1 });
    expect(survey(empty).polyfill).toBeNull();
  });

  it('knows whether the generated file belongs to the program', () => {
    const files = { 'src/hearken.gen.ts': 'export {};', 'src/a.ts': 'export {};' };
    const alone = { 'tsconfig.json': tsconfig({}, { files: ['src/a.ts'] }) };
    const imported = { 'src/a.ts': "import './hearken.gen.js';" };

    expect(survey(files).outputListed).toBe(true);
    expect(survey({ ...files, ...alone }).outputListed).toBe(false);
    expect(survey({ ...files, ...alone, ...imported }).outputListed).toBe(true);
  });
});
