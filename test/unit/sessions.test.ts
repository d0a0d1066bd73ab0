import { silentAudit } from '../../src/domain/audit';
import type { Session } from '../../src/transport/session';
import { Sessions } from '../../src/transport/sessions';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

interface Standing {
  behind?: boolean;
  held?: boolean;
  stalledFor?: number;
}

/** A socket that answers no ping, and what became of it. */
function silent({ behind = false, held = false, stalledFor = 0 }: Standing): {
  session: Session;
  fate: string[];
} {
  const fate: string[] = [];
  const session = {
    address: '192.0.2.1',
    alive: true,
    closed: false,
    behind,
    meter: { held },
    socket: { ping: () => undefined, terminate: () => fate.push('cut') },
    stalledFor: () => stalledFor,
    close: (code: number) => fate.push(`closed ${code}`),
  };
  return { session: session as unknown as Session, fate };
}

function after(seconds: number, standing: Standing): readonly string[] {
  const sessions = new Sessions({
    authenticate: () => Promise.reject(new Error('unused')),
    slowSeconds: 600,
    audit: silentAudit,
  });
  const { session, fate } = silent(standing);
  sessions.start();
  sessions.add(session);
  jest.advanceTimersByTime(seconds * 1_000);
  sessions.stop();
  return fate;
}

it('a socket that answers no ping is cut by the second', () => {
  expect(after(11, {})).toEqual([]);
  expect(after(25, {})[0]).toBe('cut');
});

it.each<[string, Standing]>([
  ['has much to read before the ping', { behind: true }],
  ['is not listened to at the moment', { held: true }],
])('one that %s is not taken for dead: how slow it may be is another rule', (_why, standing) => {
  expect(after(120, standing)).toEqual([]);
});

it('one that has taken nothing for too long is closed with 1013', () => {
  expect(after(2, { behind: true, stalledFor: 601_000 })[0]).toBe('closed 1013');
});
