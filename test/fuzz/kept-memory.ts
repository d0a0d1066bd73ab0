import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import type { Process } from '../support/process';

/** Lets itself be looked into from this machine, on a port that it says; the program is the same. */
export const LOOKED_INTO = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

/** Between two rounds notes are written, and callbacks run that let go of more. */
const ROUNDS = 4;
const BETWEEN_MILLISECONDS = 400;

/** What a process has in memory, in bytes. */
export interface Memory {
  /** What it needs, once all that nobody needs is collected. */
  readonly kept: number;
  /** What the operating system has lent it: with garbage, and room that it holds ready. Only to be told. */
  readonly resident: number;
}

/** What a server keeps that runs with `LOOKED_INTO`, once it has collected its garbage for it. */
export async function memoryOf(server: Process): Promise<Memory> {
  const [, address = ''] = await server.says(/Debugger listening on (ws:\S+)/);
  const socket = new WebSocket(address);
  try {
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const { rss } = await usage(socket);
    for (let round = 0; round < ROUNDS; round += 1) {
      await sleep(BETWEEN_MILLISECONDS);
      await called(socket, 'HeapProfiler.collectGarbage', {});
    }
    const { heapUsed, external } = await usage(socket);
    return { kept: heapUsed + external, resident: rss };
  } finally {
    socket.close();
  }
}

async function usage(socket: WebSocket): Promise<NodeJS.MemoryUsage> {
  const asked = { expression: 'process.memoryUsage()', returnByValue: true };
  const { result } = (await called(socket, 'Runtime.evaluate', asked)) as {
    result: { value: NodeJS.MemoryUsage };
  };
  return result.value;
}

/** One at a time, so there is but one answer to wait for. */
async function called(socket: WebSocket, method: string, params: object): Promise<unknown> {
  const id = 1;
  socket.send(JSON.stringify({ id, method, params }));
  return new Promise((resolve, reject) => {
    const hear = (data: WebSocket.RawData): void => {
      const told = JSON.parse((data as Buffer).toString()) as {
        id?: number;
        result?: unknown;
        error?: unknown;
      };
      if (told.id !== id) return;
      socket.off('message', hear);
      if (told.error) reject(new Error(`${method}: ${JSON.stringify(told.error)}`));
      else resolve(told.result);
    };
    socket.on('message', hear);
    socket.once('close', () => reject(new Error(`${method}: the server is gone`)));
  });
}
