import { setTimeout as sleep } from 'node:timers/promises';
import type { Arena, Fault } from './arena';
import type { Proxy, Weather } from './proxy';
import type { Server } from './server';

type Side = (server: Server) => Proxy;

const CLIENTS: Side = ({ front }) => front;
const DATABASE: Side = ({ back }) => back;
const BETWEEN_CUTS = 300;
/** Of the connections that stand, those that a cut takes. */
const SHARE = 0.3;

function weather(name: string, side: Side, bad: Partial<Weather>): Fault {
  const become = (arena: Arena, how: Partial<Weather>): void => {
    for (const server of arena.servers) side(server).become(how);
  };
  return {
    name,
    play: async (arena) => {
      become(arena, bad);
      try {
        await sleep(arena.times.weather);
      } finally {
        become(arena, {});
      }
    },
  };
}

const cuts = (name: string, side: Side): Fault => ({
  name,
  play: async (arena) => {
    let cut = 0;
    for (const end = performance.now() + arena.times.weather; performance.now() < end;) {
      for (const server of arena.servers) cut += side(server).cut(() => arena.dice.roll() < SHARE);
      await sleep(BETWEEN_CUTS);
    }
    if (cut === 0) throw new Error('There was nothing to cut');
  },
});

/** Connections that stand and new ones alike: taken, and nothing comes through. In the end they go on, or are reset. */
const halfOpen = (name: string, side: Side): Fault => ({
  name,
  play: async (arena) => {
    const proxy = side(arena.dice.pick(arena.servers));
    proxy.become({ frozen: true });
    try {
      await sleep(arena.times.halfOpen);
      if (proxy.connections === 0) throw new Error('There was nobody to keep waiting');
      if (arena.dice.roll() < 0.5) proxy.cut();
    } finally {
      proxy.become({});
    }
  },
});

export const clientsCut = cuts('connections between clients and servers cut', CLIENTS);
export const clientsDelayed = weather('connections between clients and servers delayed', CLIENTS, {
  delay: 300,
});
export const clientsThrottled = weather('connections between clients and servers throttled', CLIENTS, {
  rate: 16_000,
});
export const clientsHalfOpen = halfOpen('connections between clients and a server half-open', CLIENTS);
export const databaseCut = cuts('connections between servers and the database cut', DATABASE);
export const databaseDelayed = weather('connections between servers and the database delayed', DATABASE, {
  delay: 30,
});
export const databaseThrottled = weather('connections between servers and the database throttled', DATABASE, {
  rate: 64_000,
});
export const databaseHalfOpen = halfOpen('connections between a server and the database half-open', DATABASE);

export const allSocketsCut: Fault = {
  name: 'all sockets cut at once',
  play: async (arena) => {
    for (let turn = 0; turn < 2; turn += 1) {
      let cut = 0;
      for (const { front } of arena.servers) cut += front.cut();
      if (cut < arena.parts.subscriptions.length / 4) throw new Error(`Only ${cut} connections stood`);
      await sleep(arena.dice.between(400, 900));
    }
  },
};
