import { parseArgs } from 'node:util';
import { requireText } from '../domain/validate';
import { asOperator, OPERATOR, requireOption } from './operator';
import { runTool } from './with-database';

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 60;

/**
 * `npm run --silent organisation:found -- --slug rutland --name "Rutland County Council" --department "Children's
 * Services"` founds a council. No token can do this: none reaches beyond its own organisation.
 */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { slug: text, name: text, department: text } });
  const slug = requireOption(values.slug, 'slug');
  if (!SLUG.test(slug) || slug.length > LONGEST_SLUG) {
    throw new Error(
      `--slug is of small letters, digits and single hyphens, as in "north-east", not "${slug}"`,
    );
  }
  const name = requireText(requireOption(values.name, 'name'), '--name');
  const department = requireText(requireOption(values.department, 'department'), '--department');
  await asOperator(async ({ services, tenants }) => {
    if ((await tenants.idOf(slug)) !== undefined) throw new Error(`There is an organisation ${slug} already`);
    await services.organisations.found(slug, name, department, OPERATOR);
  });
  process.stdout.write(
    `Founded ${slug}. Its first ADMIN comes with: npm run organisation:first-admin -- --organisation ${slug}\n`,
  );
}

runTool(main);
