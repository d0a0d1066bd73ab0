import { bearerOf, openApp } from './app.mjs';
import { built } from './project.mjs';

const ROLES = ['LEAD', 'ANALYST', 'CONTRIBUTOR'];
const AT_ONCE = 4;
/** Organisations that only the measurement of commits writes to. */
const WRITTEN_TO = 200;
const PAD = 100;

/**
 * Migrates the database, founds the organisations and has their logs written by the services, commit by commit, as
 * statuses of an action. Prints what the others need to know, as one line of JSON. Entries up to `shown` are there
 * before anybody subscribes; the rest is held back and shown one at a time.
 */
async function prepare({ databaseUrl, logs }) {
  const { app, dataSource } = await openApp(databaseUrl);
  try {
    await dataSource.runMigrations();
    const streams = [];
    for (const [index, log] of logs.entries()) {
      streams.push(await writeStream(app.services, dataSource, `bench-${index + 1}`, log));
    }
    const subjects = [];
    for (let number = 1; number <= WRITTEN_TO; number += AT_ONCE) {
      const slugs = Array.from({ length: AT_ONCE }, (_, index) => `written-${number + index}`);
      const founded = await Promise.all(slugs.map((slug) => foundWithAction(app.services, slug)));
      subjects.push(...founded.map(({ organisationId, action }) => ({ organisationId, action })));
    }
    await dataSource.query('VACUUM ANALYZE');
    return { streams, subjects };
  } finally {
    await dataSource.destroy();
  }
}

async function foundWithAction({ organisations, owners, actions }, slug) {
  const { organisationId } = await organisations.found(slug, `Council of ${slug}`, 'Care', 'bench');
  const access = {
    subject: `lead@${slug}`,
    role: 'LEAD',
    organisationId,
    ownerId: null,
    divisions: null,
    scopes: null,
  };
  const owner = await owners.add({ ...access, role: 'ADMIN' }, { organisation: slug, post: 'Director' });
  const add = (title) => actions.addAction(access, { organisation: slug, title, owner: owner.result.id });
  const { result } = await add('Changed while the run measures');
  return { organisationId, access, add, action: result.id };
}

async function writeStream(services, dataSource, slug, { shown, held }) {
  const { organisationId, access, add, action } = await foundWithAction(services, slug);
  const ids = [];
  let written = 0;
  for (let number = 0; number < AT_ONCE; number += 1) {
    const added = await add(`Action ${number}`);
    ids.push(added.result.id);
    written = added.last;
  }
  const walk = async (walked) => {
    for (let step = 0; written < shown + held; step += 1) {
      written += 1;
      const status = step % 2 === 0 ? 'ON_TRACK' : 'PAUSED';
      const note = `Step ${String(step).padStart(5, '0')} `.padEnd(PAD, '.');
      const change = { organisation: slug, action: walked, status, note };
      await services.actionProgress.changeActionStatus(access, change);
    }
  };
  await Promise.all(ids.map(walk));
  const [{ epoch, head }] = await dataSource.query(
    'SELECT epoch, head::int FROM stream WHERE organisation_id = $1',
    [organisationId],
  );
  const { encodeCursor } = built('src/changes/cursor');
  const after = encodeCursor({ organisationId, epoch, sequence: shown });
  const bearers = Object.fromEntries(
    await Promise.all(ROLES.map(async (role) => [role, await bearerOf(slug, role)])),
  );
  return { slug, organisationId, shown, head, after, action, bearers };
}

console.log(JSON.stringify(await prepare(JSON.parse(process.argv[2]))));
process.exit();
