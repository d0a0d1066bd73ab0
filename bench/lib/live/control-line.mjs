import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** The other end of a contender's control line. */
export class ControlLine {
  #waiting = [];

  static async open(port) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new ControlLine(socket);
  }

  constructor(socket) {
    this.socket = socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () =>
      this.#waiting.splice(0).forEach(({ reject }) => reject(new Error('The server has ended'))),
    );
    createInterface({ input: socket }).on('line', (line) => this.#waiting.shift()?.resolve(JSON.parse(line)));
  }

  /** For a command that answers nothing. */
  tell(...command) {
    this.socket.write(`${JSON.stringify(command)}\n`);
  }

  ask(...command) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.tell(...command);
    });
  }

  close() {
    this.socket.destroy();
  }
}
