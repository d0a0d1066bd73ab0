import type { ContainerType } from 'type-graphql';

type Class = new (...parameters: unknown[]) => object;

/** Makes each resolver once, from the services that its constructor names by their classes. */
export function containerOf(services: readonly object[]): ContainerType {
  const instances = new Map<unknown, object>(services.map((service) => [service.constructor, service]));
  const get = (wanted: unknown): object => {
    const known = instances.get(wanted);
    if (known) return known;
    const made = make(wanted as Class);
    instances.set(wanted, made);
    return made;
  };
  const make = (wanted: Class): object => {
    const parameters = (Reflect.getMetadata('design:paramtypes', wanted) ?? []) as Class[];
    return new wanted(
      ...parameters.map((parameter) => {
        const service = instances.get(parameter);
        if (!service) throw new Error(`${wanted.name} asks for ${parameter.name}, which is no service`);
        return service;
      }),
    );
  };
  return { get };
}
