import type { WebSocket } from 'ws';
import { MessageMeter } from '../../src/transport/message-meter';

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

class Ear {
  listening = true;
  readonly CLOSED = 3;
  readyState = 1;

  pause(): void {
    this.listening = false;
  }

  resume(): void {
    this.listening = true;
  }
}

function meterOf(perSecond: number): { ear: Ear; meter: MessageMeter } {
  const ear = new Ear();
  return { ear, meter: new MessageMeter(ear as unknown as WebSocket, perSecond) };
}

const say = (meter: MessageMeter, times: number): void => {
  for (let turn = 0; turn < times; turn++) meter.count();
};

it('listens to a second’s worth at once, and rests for as long as more than that would have taken', () => {
  const { ear, meter } = meterOf(100);
  say(meter, 100);
  expect(ear.listening).toBe(true);
  // What came in one piece is heard to its end.
  say(meter, 300);
  expect(ear.listening).toBe(false);
  jest.advanceTimersByTime(2_900);
  expect(ear.listening).toBe(false);
  jest.advanceTimersByTime(200);
  expect(ear.listening).toBe(true);
});

it('is not listened to before every reason is gone', () => {
  const { ear, meter } = meterOf(100);
  meter.hold();
  say(meter, 150);
  jest.advanceTimersByTime(5_000);
  expect(ear.listening).toBe(false);
  meter.release();
  expect(ear.listening).toBe(true);
});

it('does not rest a socket that is being closed', () => {
  const { ear, meter } = meterOf(100);
  meter.hold();
  say(meter, 150);
  meter.end();
  expect(ear.listening).toBe(true);
  say(meter, 1_000);
  expect(ear.listening).toBe(true);
});
