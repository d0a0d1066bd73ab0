import { ConfigError, readConfig } from '../../src/app/config';
import { isMailbox } from '../../src/domain/mailbox';

const SMTP = {
  NOTIFY: 'smtp',
  SMTP_URL: 'smtp://user:pass%40word@mail.example:587',
  SMTP_FROM: 'Golden Thread <golden-thread@council.example>',
};

function faultsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map(({ setting }) => setting);
    throw error;
  }
  return [];
}

test('without settings notifications go to the log', () => {
  expect(readConfig({}).notifications).toEqual({
    way: 'log',
    smtp: null,
    publicUrl: null,
    reminders: { dueSoonDays: 7, escalateDays: 7 },
  });
});

test('every setting is read', () => {
  const more = {
    PUBLIC_URL: 'https://x.example/thread',
    NOTIFY_DUE_SOON_DAYS: '3',
    NOTIFY_ESCALATE_DAYS: '14',
  };
  expect(readConfig({ ...SMTP, ...more }).notifications).toEqual({
    way: 'smtp',
    smtp: {
      url: SMTP.SMTP_URL,
      from: { name: 'Golden Thread', address: 'golden-thread@council.example' },
      requireTls: true,
    },
    publicUrl: 'https://x.example/thread',
    reminders: { dueSoonDays: 3, escalateDays: 14 },
  });
});

test.each([
  [{}, true],
  [{ SMTP_TLS: 'offered' }, false],
  [{ SMTP_URL: 'smtp://127.0.0.1:25' }, false],
  [{ SMTP_URL: 'smtp://[::1]:25' }, false],
  [{ SMTP_URL: 'smtps://mail.example' }, true],
])('mail is not sent in the clear to another machine unless that is asked for: %j', (env, required) => {
  expect(readConfig({ ...SMTP, ...env }).notifications.smtp?.requireTls).toBe(required);
});

test.each([
  [{ NOTIFY: 'pigeon' }, ['NOTIFY']],
  [{ NOTIFY: 'smtp' }, ['SMTP_URL', 'SMTP_FROM']],
  [{ ...SMTP, SMTP_URL: 'mail.example' }, ['SMTP_URL']],
  [{ ...SMTP, SMTP_URL: 'http://mail.example' }, ['SMTP_URL']],
  [{ ...SMTP, SMTP_URL: 'smtp://' }, ['SMTP_URL']],
  [{ ...SMTP, SMTP_URL: 'smtp://mail.example/path' }, ['SMTP_URL']],
  [{ ...SMTP, SMTP_URL: 'smtp://mail.example?debug=true' }, ['SMTP_URL']],
  [{ ...SMTP, SMTP_URL: 'smtp://a:%zz@mail.example' }, ['SMTP_URL']],
  [{ ...SMTP, SMTP_FROM: 'Golden Thread' }, ['SMTP_FROM']],
  [{ ...SMTP, SMTP_FROM: 'a@b.cd, c@d.ef' }, ['SMTP_FROM']],
  [{ ...SMTP, SMTP_FROM: 'A\r\nBcc: <a@b.cd>' }, ['SMTP_FROM']],
  [{ ...SMTP, SMTP_TLS: 'no' }, ['SMTP_TLS']],
  [{ PUBLIC_URL: 'x.example' }, ['PUBLIC_URL']],
  [{ PUBLIC_URL: 'https://a:b@x.example' }, ['PUBLIC_URL']],
  [{ PUBLIC_URL: 'https://x.example/?a=b' }, ['PUBLIC_URL']],
  [{ NOTIFY_DUE_SOON_DAYS: '0' }, ['NOTIFY_DUE_SOON_DAYS']],
  [{ NOTIFY_ESCALATE_DAYS: 'weekly' }, ['NOTIFY_ESCALATE_DAYS']],
])('%j is refused, naming %j', (env, settings) => {
  expect(faultsOf(env)).toEqual(settings);
});

test('a fault does not repeat the password', () => {
  expect(() => readConfig({ ...SMTP, SMTP_URL: 'smtp://me:hush@mail.example/x' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hush') as string }),
  );
});

test.each([
  ['post.name@council.example', true],
  ["o'neill+x@a-b.gov.uk", true],
  ['a@b', false],
  ['a b@c.de', false],
  ['a@b.cd>', false],
  ['a@-b.cd', false],
  ['@b.cd', false],
  [`${'a'.repeat(65)}@b.cd`, false],
  ['a@b.cd\n', false],
])('%j is a mailbox: %j', (text, is) => {
  expect(isMailbox(text)).toBe(is);
});
