import type {
  ConstructorModel,
  EventModel,
  HandlerMethodModel,
  HandlerModel,
  Model,
} from '../../../src/codegen/model/model.js';
import type {
  EventShape,
  FieldShape,
  Shape,
  StructureShape,
} from '../../../src/codegen/model/shape.js';
import type { TypeRef } from '../../../src/codegen/model/type-ref.js';

const place = { file: 'src/a.ts', line: 1, column: 1, length: 1 };

export function typeRef(
  module: string,
  name: string,
  exportPath: readonly string[] = [name],
): TypeRef {
  const origin = module.startsWith('src/') ? 'project' : 'package';
  return { id: `${module}#${name}`, name, origin, module, exportPath };
}

export function eventModel(type: TypeRef, rest: Partial<EventModel> = {}): EventModel {
  return {
    type,
    name: type.name,
    place,
    kind: 'class',
    abstract: false,
    root: false,
    typeParameters: 0,
    bases: ['DomainEvent'],
    discriminator: null,
    shape: null,
    history: null,
    ...rest,
  };
}

export function handlerModel(type: TypeRef, name = type.name): HandlerModel {
  return { type, name, place };
}

export function methodModel(
  name: `${string}.${string}`,
  declares: readonly string[],
  rest: Partial<HandlerMethodModel> = {},
): HandlerMethodModel {
  const [handler = '', method = ''] = name.split('.');
  const async = rest.async ?? false;
  return {
    handler,
    name: method,
    place,
    declaredIn: handler,
    async,
    hasResult: false,
    delivery: async ? 'afterCommit' : 'inTransaction',
    timeout: null,
    formerly: [],
    takesContext: false,
    declares,
    events: declares,
    ...rest,
  };
}

export function constructorModel(type: TypeRef, ...tokens: (TypeRef | null)[]): ConstructorModel {
  return { type, inherited: false, tokens };
}

export const domainEvent: EventModel = eventModel(typeRef('hearken', 'DomainEvent'), {
  abstract: true,
  root: true,
  bases: [],
});

export function modelOf(parts: Partial<Model>): Model {
  return {
    events: [domainEvent],
    commands: [],
    handlers: [],
    methods: [],
    constructors: [],
    dependencies: [],
    discriminant: null,
    importStyle: 'js',
    ...parts,
  };
}

export const text: Shape = { kind: 'text' };

export function field(name: string, shape: Shape): FieldShape {
  return { name, visibility: 'public', computed: false, shape };
}

export function shapeOf(
  fields: readonly FieldShape[],
  ...structures: readonly StructureShape[]
): EventShape {
  return { fields, unrestorable: null, structures };
}
