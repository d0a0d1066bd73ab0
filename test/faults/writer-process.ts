import { answer } from './helper';
import { IntentLog } from './intent-log';
import { Lane, type LanePlan } from './lane';

export interface WriterPlan {
  readonly file: string;
  readonly urls: readonly string[];
  readonly lanes: readonly LanePlan[];
}

let lanes: Lane[] = [];

answer({
  begin: ({ file, urls, lanes: plans }: WriterPlan) => {
    const log = new IntentLog(file);
    lanes = plans.map((plan) => new Lane(plan, log, urls));
  },
  write: () => {
    for (const lane of lanes) lane.start();
  },
  pause: async () => {
    await Promise.all(lanes.map((lane) => lane.pause()));
  },
});
