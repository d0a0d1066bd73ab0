import fastify from 'fastify';
import mercurius from 'mercurius';
import pg from 'pg';
import { loaders, resolvers } from './loaders.mjs';
import { schema } from './schema.mjs';

/**
 * Mercurius with its just-in-time compiler, loaders and plain pg. Settings: DATABASE_URL, POOL_SIZE, and
 * CALLERS, which says as JSON whose organisation each bearer token speaks for. Prints `ready <url>`.
 */
const DATE = 1082;
pg.types.setTypeParser(DATE, (text) => text);

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
  idleTimeoutMillis: 0,
  // Statements are short: compiling them, or planning them anew for each set of keys, costs more than it saves.
  options: '-c jit=off -c plan_cache_mode=force_generic_plan',
});

const callers = new Map(Object.entries(JSON.parse(process.env.CALLERS)));

/** Runs a statement that PostgreSQL keeps prepared, within the caller's organisation. */
const reader =
  (organisation) =>
  async (statement, keys, ...more) =>
    (await pool.query({ ...statement, values: [keys, organisation, ...more] })).rows;

const server = fastify({ keepAliveTimeout: 65_000 });
await server.register(mercurius, {
  schema,
  resolvers,
  loaders,
  jit: 1,
  graphiql: false,
  context: (request) => ({ read: reader(callers.get(request.headers.authorization)) }),
});

process.once('SIGTERM', async () => {
  await server.close();
  await pool.end();
});

const url = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`ready ${url}/graphql\n`);
