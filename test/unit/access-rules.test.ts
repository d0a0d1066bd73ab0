import { isObjectType } from 'graphql';
import { asked } from '../../src/graphql/access';
import { fieldsOf, objectTypesOf, rootsOf } from '../../src/graphql/describe-access';
import { accessOfField, accessOfType, namedFields, namedTypes } from '../../src/graphql/object-access';
import { builtSchema } from '../support/authority/stage';

const schema = builtSchema();
const roots = rootsOf(schema);
const types = objectTypesOf(schema);

describe('the schema says of everything who may', () => {
  it('has an @Access on every query, mutation and subscription', () => {
    expect(roots).toHaveLength(3);
    const silent = roots.flatMap((root) => fieldsOf(root).filter((field) => !asked(field)));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('has a rule for every field of every type', () => {
    expect(types.length).toBeGreaterThan(80);
    const silent = types.flatMap((type) =>
      fieldsOf(type)
        .filter(({ name }) => accessOfField(type.name, name) === undefined)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('has no rule for what is not there', () => {
    const fields = namedFields().filter(([type, field]) => {
      const found = schema.getType(type);
      return !isObjectType(found) || !(field in found.getFields());
    });
    expect(fields).toEqual([]);
    expect(namedTypes().filter((name) => !isObjectType(schema.getType(name)))).toEqual([]);
  });

  it('ends the description of each operation, type and differing field with who may', () => {
    const differing = types.flatMap((type) =>
      fieldsOf(type).filter(({ name }) => accessOfField(type.name, name) !== accessOfType(type.name)),
    );
    expect(differing.length).toBeGreaterThan(3);
    for (const { name, description } of [...roots.flatMap(fieldsOf), ...types, ...differing]) {
      expect([name, description]).toEqual([name, expect.stringMatching(/\n\n@access \S.*$/)]);
    }
    const words = (name: string): string | null | undefined =>
      roots.flatMap(fieldsOf).find((field) => field.name === name)?.description;
    expect(words('addAction')).toMatch(/@access LEAD; CONTRIBUTOR to what their post is accountable for$/);
    expect(words('recordReading')).toMatch(/@access ANALYST, LEAD; service tokens with RECORD_READINGS$/);
  });
});
