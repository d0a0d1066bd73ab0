import { CAST, PARTS, type Part } from '../../../src/tools/clinic-play/cast';
import { ClinicFollower } from '../../../src/tools/clinic-play/clinic-follower';
import { Play } from '../../../src/tools/clinic-play/play';
import { Seat } from '../../../src/tools/clinic-play/seat';
import { Proxy } from '../../faults/proxy';
import { tokenFor } from '../people';
import { ServerPair } from '../server-pair';
import { tokenOf } from '../test-server';

/** Who sits at which of the two servers. */
const AT: Readonly<Record<Part, 0 | 1>> = {
  chair: 0,
  performance: 0,
  care: 0,
  director: 1,
  placements: 1,
  deputy: 1,
};

/** Two servers on one sample, and six attendees who each have a network of their own between them and a server. */
export class ClinicRoom {
  private constructor(
    readonly pair: ServerPair,
    readonly networks: Readonly<Record<Part, Proxy>>,
    readonly play: Play,
  ) {}

  static async open(): Promise<ClinicRoom> {
    const pair = await ServerPair.start();
    const urls = [pair.one, pair.other];
    const networks = {} as Record<Part, Proxy>;
    const seats = {} as Record<Part, Seat>;
    for (const part of PARTS) {
      const [own = '', other = ''] = AT[part] === 0 ? urls : [...urls].reverse();
      const network = await Proxy.open(Number(new URL(own).port));
      networks[part] = network;
      const { role, post } = CAST[part];
      const token = await tokenFor(`${part}@play`, { role, post });
      const near = `http://127.0.0.1:${network.port}/graphql`;
      seats[part] = new Seat({ part, addresses: [near, other], token });
    }
    const today = new Date().toISOString().slice(0, 10);
    return new ClinicRoom(pair, networks, await Play.begin(seats, today));
  }

  seat(part: Part): Seat {
    return this.play.seats[part];
  }

  follower(part: Part): ClinicFollower {
    const { follower } = this.seat(part);
    if (!follower) throw new Error(`${part} does not follow`);
    return follower;
  }

  /** Follows from the first server, as a persona who was not asked to the clinic. */
  async outsider(persona: string): Promise<ClinicFollower> {
    const follower = new ClinicFollower([this.pair.one], await tokenOf(persona), this.play.props.clinic());
    await follower.ready;
    return follower;
  }

  /** As a crash: the second server is there no more. */
  async killSecond(): Promise<void> {
    await this.pair.processes[1]?.end('SIGKILL');
  }

  async close(): Promise<void> {
    await Promise.all(PARTS.map((part) => this.seat(part).leave()));
    await Promise.all(PARTS.map((part) => this.networks[part].close()));
    await this.pair.stop();
  }
}
