/** What a lane writes about. */
export type Command =
  | { readonly kind: 'ambition'; readonly reference: string; readonly period: string }
  | { readonly kind: 'area'; readonly areaOfAction: string; readonly period: string }
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'recommendation'; readonly recommendation: string; readonly period: string }
  | { readonly kind: 'readings'; readonly places: readonly ReadingPlace[] };

/** Where a figure goes, and the two that it changes between: each change moves statuses with it. */
export interface ReadingPlace {
  readonly measure: string;
  readonly period: string;
  readonly basis: string;
  readonly values: readonly [string, string];
}

export const MUTATIONS: Record<Command['kind'], { readonly mutation: string; readonly inputType: string }> = {
  ambition: { mutation: 'publishAmbitionStatus', inputType: 'PublishAmbitionStatusInput' },
  area: { mutation: 'recordPlanStatus', inputType: 'RecordPlanStatusInput' },
  action: { mutation: 'changeActionStatus', inputType: 'ChangeActionStatusInput' },
  recommendation: { mutation: 'recordRecommendationStatus', inputType: 'RecordRecommendationStatusInput' },
  readings: { mutation: 'recordReadings', inputType: 'RecordReadingsInput' },
};

/** The reason is the key, so that the log tells which write an entry came from. */
export function inputFor(command: Command, turn: number, reason: string): Record<string, unknown> {
  const odd = turn % 2 === 1;
  switch (command.kind) {
    case 'ambition': {
      const { reference, period } = command;
      return { reference, period, status: odd ? 'ON_TARGET' : 'CLOSE_TO_TRAJECTORY', reason };
    }
    case 'area': {
      const { areaOfAction, period } = command;
      const planStatus = odd ? 'ON_TRACK' : 'OFF_TRACK';
      return { areaOfAction, period, planStatus, narrative: `Told for the ${turn}th time`, reason };
    }
    case 'action':
      return { action: command.action, status: odd ? 'ON_TRACK' : 'SOME_OBSTACLES', note: reason };
    case 'recommendation': {
      const { recommendation, period } = command;
      return {
        recommendation,
        period,
        planStatus: odd ? 'PAUSED' : 'ON_TRACK',
        narrative: 'As told',
        reason,
      };
    }
    case 'readings':
      return {
        reason,
        readings: command.places.map(({ measure, period, basis, values }) => ({
          measure,
          period,
          basis,
          value: values[odd ? 1 : 0],
        })),
      };
    default:
      return command satisfies never;
  }
}
