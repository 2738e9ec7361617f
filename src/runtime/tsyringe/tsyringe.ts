// tsyringe refuses to load without Reflect.getMetadata, so this import stands first.
import 'reflect-metadata';

export { container as rootContainer, injectable, Lifecycle } from 'tsyringe';
export type { DependencyContainer, InjectionToken } from 'tsyringe';
