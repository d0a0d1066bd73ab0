import { createDataSource, poolOf } from '../../src/app/database';
import { freshDatabase } from '../support/fresh-database';

it('a connection that breaks after it was given back ends nothing but itself', async () => {
  const database = await freshDatabase('empty');
  const source = await createDataSource(database.url, 2).initialize();
  const pool = poolOf(source);
  const client = await pool.connect();
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  // Given back broken: nobody who borrowed it listens to it any more.
  client.release(new Error('It broke'));
  expect(() => client.emit('error', new Error('write ECONNRESET'))).not.toThrow();
  await ended;
  expect(() => client.emit('error', new Error('write ECONNRESET, again'))).not.toThrow();
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await source.destroy();
  await database.drop();
});
