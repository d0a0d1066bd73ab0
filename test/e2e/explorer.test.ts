import { parse, validate, buildSchema } from 'graphql';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readyQuery } from '../../src/transport/ready-query';
import { PROJECT } from '../support/build';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { request } from '../support/graphql-request';
import { Workplace } from '../support/workplace';

let place: Workplace;
let database: FreshDatabase;
let home: string;
let page: string;

beforeAll(async () => {
  [place, database] = await Promise.all([Workplace.open(), freshDatabase('sample')]);
  home = new URL('/', await place.serve({ DATABASE_URL: database.url }).ready()).href;
  const answer = await fetch(home);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/html');
  page = await answer.text();
});

afterAll(async () => {
  await place.close();
  await database.drop();
});

/** What an element of the page, or a style or script, fetches as soon as it is there. */
const references = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:\b(?:src|href|data-[a-z]*url)\s*=\s*|\burl\(|\bfrom\s*|\bimport\s*\(?\s*)["']([^"'\s]+)["']/g,
    ),
  ].map((match) => match[1] ?? '');

it('takes nothing from another site', async () => {
  const assets = references(
    page.replace(/<script[^>]*>[^<]+<\/script>/g, (script) => script.split('>')[0] + '>'),
  );
  expect(assets.filter((asset) => !asset.startsWith('data:')).length).toBeGreaterThan(0);
  for (const asset of assets) expect(asset).not.toMatch(/^(https?:)?\/\//);
  expect(page).not.toMatch(/unpkg|jsdelivr|cdnjs|esm\.sh|googleapis|cdn\./);
});

it('has every asset itself, and what those ask for in turn', async () => {
  const seen = new Set<string>();
  const waiting = references(page).map((asset) => new URL(asset, home).href);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next) || next.startsWith('data:')) continue;
    seen.add(next);
    expect(new URL(next).origin).toBe(new URL(home).origin);
    const answer = await fetch(next);
    expect([next, answer.status]).toEqual([next, 200]);
    const type = answer.headers.get('content-type') ?? '';
    const text = await answer.text();
    if (!type.includes('css')) continue;
    waiting.push(...references(text).map((asset) => new URL(asset, next).href));
  }
  expect([...seen].some((asset) => asset.endsWith('.js'))).toBe(true);
});

it('opens on a query that works without a token', async () => {
  const schema = buildSchema(await readFile(join(PROJECT, 'schema', 'schema.graphql'), 'utf8'));
  const document = parse(readyQuery);
  expect(validate(schema, document)).toEqual([]);
  expect(page).toContain('organisation(slug:');
  const query = readyQuery.slice(0, readyQuery.indexOf('subscription Watch'));
  const { data, errors } = await request(new URL('/graphql', home).href, query);
  expect(errors).toBeUndefined();
  expect(data.organisation.ambitions.totalCount).toBe(25);
});

it('gives no file that is not an asset', async () => {
  for (const path of [
    'explorer/..%2f..%2fpackage.json',
    'explorer/nothing.js',
    'package.json',
    'explorer/',
  ]) {
    expect((await fetch(home + path)).status).toBe(404);
  }
});
