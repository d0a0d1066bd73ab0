import { Writable } from 'node:stream';
import { QueryFailedError } from 'typeorm';
import { describeProblem } from '../../src/app/describe-problem';
import { hideSecrets } from '../../src/app/hide-secrets';
import { openLog } from '../../src/app/open-log';

const NAME = 'Jane Private';
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl';

function lineOf(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  write(openLog('debug', sink));
  return text;
}

const refused = (code: string, message: string): QueryFailedError =>
  new QueryFailedError(
    'INSERT INTO owner VALUES ($1)',
    [NAME],
    Object.assign(new Error(message), {
      code,
      detail: `Key (holder)=(${NAME}) already exists.`,
      where: `unnamed portal parameter $1 = '${NAME}'`,
      table: 'owner',
      constraint: 'IDX_1',
    }),
  );

test.each([
  ['23505', `duplicate key value violates unique constraint "IDX_1": ${NAME}`],
  ['22P02', `invalid input syntax for type uuid: "${NAME}"`],
  ['P0001', `no ${NAME} here`],
  ['42P01', `relation "${NAME}" does not exist`],
])('of a failed statement (%s) the place is told and no value', (code, message) => {
  const line = lineOf((log) => log.error({ incident: 'x', err: refused(code, message) }, 'Incident'));
  expect(line).not.toContain('Jane');
  expect(JSON.parse(line)).toMatchObject({
    incident: 'x',
    err: { code, place: { table: 'owner', constraint: 'IDX_1' } },
  });
});

test('what could not be read is not repeated', () => {
  let problem: unknown;
  try {
    JSON.parse(`${NAME} {`);
  } catch (error) {
    problem = error;
  }
  const described = JSON.stringify(describeProblem(problem));
  expect(described).not.toContain('Jane');
  expect(described).toContain('SyntaxError');
});

test('causes are described in the same way, and what is no error not at all', () => {
  const problem = new Error('outer', { cause: refused('23505', NAME) });
  const described = describeProblem(problem);
  expect(described).toMatchObject({ message: 'outer', cause: { code: '23505' } });
  expect(JSON.stringify(described)).not.toContain('Jane');
  expect(describeProblem(NAME)).toEqual({ type: 'string' });
});

test('the stack says where and not what', () => {
  const { stack } = describeProblem(new TypeError(NAME));
  expect(stack).toContain('describe-problem.test');
  expect(stack).not.toContain('Jane');
});

test.each([
  ['postgres://clinic:s3cret@db.example:5432/golden', 'postgres://…@db.example:5432/golden'],
  [`Bearer ${TOKEN} was refused`, 'Bearer … was refused'],
  [`the token ${TOKEN}`, 'the token …'],
  ['redis://:p%40ss@cache:6379', 'redis://…@cache:6379'],
  ['gts_01a202f5_c2VjcmV0 has expired', '… has expired'],
  ['{"password":"hunter2"}', '{"password":…}'],
  ['jane.private@council.example asked', '… asked'],
  ['Computed the statuses of leicester', 'Computed the statuses of leicester'],
])('%s is printed as %s', (text, printed) => {
  expect(hideSecrets(text)).toBe(printed);
});

test('what is hung on a line by mistake is not printed', () => {
  const line = lineOf((log) =>
    log.info(
      {
        request: { headers: { authorization: `Bearer ${TOKEN}` } },
        variables: { name: NAME },
        config: { password: 's3cret' },
      },
      `from postgres://clinic:s3cret@db`,
    ),
  );
  expect(line).not.toMatch(/Jane|s3cret|eyJ/);
});
