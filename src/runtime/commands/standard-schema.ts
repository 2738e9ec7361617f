/**
 * What zod, valibot, arktype and others have in common, by the Standard Schema specification, version 1:
 * as much of it as is needed here.
 */
export interface StandardSchema {
  readonly '~standard': {
    readonly version: 1;
    readonly validate: (value: unknown) => StandardResult | Promise<StandardResult>;
  };
}

/** `issues` is absent or empty for what is valid. */
export interface StandardResult {
  readonly issues?: readonly StandardIssue[] | undefined;
}

export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The schema that a command's class declares as `static schema`, its own or inherited. */
export function schemaOf(type: object): StandardSchema | null {
  const { schema } = type as { readonly schema?: Partial<StandardSchema> };
  const standard = schema?.['~standard'];
  return typeof standard?.validate === 'function' ? (schema as StandardSchema) : null;
}
