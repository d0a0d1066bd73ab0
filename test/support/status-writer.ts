import { PUBLISH } from './documents';
import { request } from './graphql-request';

const PERIOD = '2025-26 Q4';

/** One thing of each kind that carries a status, in the sample of Leicester. */
const SUBJECTS = `{ organisation(slug: "leicester") {
  areasOfAction(first: 1) { nodes { id title } }
  actions(first: 1, filter: { status: [NOT_STARTED, ON_TRACK] }) { nodes { id title status } }
  recommendations(first: 1) { nodes { id reference } } } }`;

const PLAN = `mutation($input: RecordPlanStatusInput!) { recordPlanStatus(input: $input) { change { cursor } } }`;
const ACTION = `mutation($input: ChangeActionStatusInput!) { changeActionStatus(input: $input) { change { cursor } } }`;
const RECOMMENDATION = `mutation($input: RecordRecommendationStatusInput!) {
  recordRecommendationStatus(input: $input) { change { cursor } } }`;

/** Changes statuses of Leicester's sample through one server, as whoever leads there. */
export class StatusWriter {
  constructor(private readonly url: string) {}

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
  async subjects(): Promise<{ area: any; action: any; recommendation: any }> {
    const { organisation } = await this.#ask(SUBJECTS, {});
    return {
      area: organisation.areasOfAction.nodes[0],
      action: organisation.actions.nodes[0],
      recommendation: organisation.recommendations.nodes[0],
    };
  }

  /** Answers with the cursor of the change. */
  async ambition(reference: string, status: string, reason: string): Promise<string> {
    const { publishAmbitionStatus } = await this.#write(PUBLISH, {
      reference,
      period: PERIOD,
      status,
      reason,
    });
    return publishAmbitionStatus.change.cursor;
  }

  async area(areaOfAction: string, planStatus: string, reason: string): Promise<void> {
    await this.#write(PLAN, { areaOfAction, period: PERIOD, planStatus, narrative: 'As told', reason });
  }

  async recommendation(recommendation: string, planStatus: string, reason: string): Promise<void> {
    const input = { recommendation, period: PERIOD, planStatus, narrative: 'As told', reason };
    await this.#write(RECOMMENDATION, input);
  }

  async action(action: string, status: string, note: string): Promise<void> {
    await this.#write(ACTION, { action, status, note });
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  #write(document: string, input: object): Promise<any> {
    return this.#ask(document, { input: { organisation: 'leicester', ...input } });
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  async #ask(document: string, variables: Record<string, unknown>): Promise<any> {
    const { data, errors } = await request(this.url, document, variables, 'lead@leicester');
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }
}
