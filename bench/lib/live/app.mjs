import { built, required } from './project.mjs';

/** The whole server on a database, put together as its own start does it; it does not listen yet. */
export async function openApp(databaseUrl, poolSize = 10) {
  const pino = required('pino');
  const config = built('src/app/config').readConfig({
    DATABASE_URL: databaseUrl,
    ...LIMITS,
  });
  const dataSource = built('src/app/database').createDataSource(databaseUrl, poolSize, 'golden-thread bench');
  await dataSource.initialize();
  const app = await built('src/app/compose').compose({
    config,
    dataSource,
    databaseUrl,
    log: pino({ level: process.env.BENCH_LOG || 'silent' }, pino.destination({ fd: 2, sync: true })),
    clock: built('src/app/system-clock').systemClock,
    secret: SECRET,
  });
  return { app, dataSource };
}

/** All screens are one person's here, at one address. */
const LIMITS = {
  MAX_SOCKETS_PER_ADDRESS: '20000',
  MAX_SUBSCRIPTIONS_PER_SOCKET: '1000',
  MAX_SUBSCRIPTIONS_PER_USER: '100000',
  COST_PER_MINUTE: '1000000000000',
  COST_PER_MINUTE_OF_ADDRESS: '1000000000000',
};

const SECRET = 'a secret for the bench only, of more than thirty-two characters';

/** A bearer token of somebody in an organisation, good for the length of the run. */
export const bearerOf = async (organisation, role, post = null) => {
  const claims = { subject: `${post ?? role.toLowerCase()}@${organisation}`, organisation, role, post };
  const expiresAt = Math.ceil(Date.now() / 1000) + 3_600;
  return `Bearer ${await built('src/transport/token').signToken({ ...claims, expiresAt }, SECRET)}`;
};
