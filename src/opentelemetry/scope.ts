/** What says of spans and metrics that Hearken made them, and by which version of the conventions. */
export const scope = {
  name: 'hearken',
  options: { schemaUrl: 'https://opentelemetry.io/schemas/1.45.0' },
} as const;
