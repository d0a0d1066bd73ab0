import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { committedSchema } from '../support/mutation-document';

type Described = { readonly name: string; readonly description?: string | null };

const argumentsOf = (field: object): readonly Described[] =>
  'args' in field ? (field.args as readonly Described[]) : [];

/** Everything in the schema that has a name of its own, with the way to it. */
function named(): [string, Described][] {
  const types = Object.values(committedSchema().getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type): [string, Described][] => {
    const values = isEnumType(type) ? type.getValues() : [];
    const fields =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    return [
      [type.name, type],
      ...values.map((value): [string, Described] => [`${type.name}.${value.name}`, value]),
      ...fields.flatMap((field): [string, Described][] => [
        [`${type.name}.${field.name}`, field],
        ...argumentsOf(field).map((arg): [string, Described] => [
          `${type.name}.${field.name}(${arg.name})`,
          arg,
        ]),
      ]),
    ];
  });
}

describe('the schema is the manual', () => {
  it('describes every type, field, argument and enum value', () => {
    const all = named();
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(([, { description }]) => !description?.trim()).map(([way]) => way)).toEqual([]);
  });
});
