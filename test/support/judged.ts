import type { Seeder } from './seeder';
import type { Caller, World } from './world';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
type Json = any;

const INPUTS = `baseline baselineDate target targetDate elapsed expected actual progress toleranceKind tolerance
  basis readingPeriod`;

/** All that a computed status says. */
export const VERDICT = `status ruleSet ruleSetVersion clause explanation inputs { ${INPUTS} }`;
export const COMPUTED = `id cause createdAt period { label } ${VERDICT}`;

/** Every entry that a mutation made, beside the last one of its own. */
export const CHANGES = `change { kind } changes { sequence kind axis from to reason fields period { label }
  subject { __typename ... on Node { id } } }`;

export interface Judged {
  readonly reference: string;
  readonly ambition: string;
  readonly measure: string;
}

/** The quarter that most of these stories are about; it ends half-way between baseline and target. */
export const QUARTER = '2025-26 Q4';

let number = 0;
export const freshReference = (): string => `J${(number += 1)}`;

/**
 * An ambition with one measure: 50% at the end of March 2025, 70% wanted by the end of March 2027. At the end of
 * 2025-26 Q4, when half of the time has passed, 60% is expected and down to 57% is close.
 */
export async function judged(council: Seeder, readings: Record<string, string> = {}): Promise<Judged> {
  const reference = freshReference();
  const ambition = await council.ambition({ reference });
  const measure = await council.measure({ ambition, name: `Measure of ${reference}` });
  await council.baseline({ measure });
  await council.target({ measure });
  for (const [period, value] of Object.entries(readings)) {
    await council.reading({ measure, period, value, reason: 'Where the round is closed' });
  }
  return { reference, ambition, measure };
}

const ASK = `query($organisation: String!, $reference: String!, $period: String) {
  ambition(organisation: $organisation, reference: $reference) {
    computed(period: $period) { ${COMPUTED} } computedStatuses { period { label } status }
    published { status computed { ${COMPUTED} } }
    measures { id name computed(period: $period) { ${COMPUTED} } computedStatuses { period { label } status } } } }`;

/** What is computed for an ambition and its measures, as the caller sees it; of the newest quarter unless told. */
export async function computedOf(
  caller: Caller,
  organisation: string,
  reference: string,
  period?: string,
): Promise<Json> {
  return (await caller.ask(ASK, { organisation, reference, ...(period !== undefined && { period }) }))
    .ambition;
}

const WHAT_IF = `query($organisation: String!, $reference: String!, $period: String, $choices: [WhatIfInput!]!) {
  whatIf(organisation: $organisation, reference: $reference, period: $period, choices: $choices) {
    ambition { ${VERDICT} } measures { id verdict { ${VERDICT} } } } }`;

/** What a judgement from the data as they stand gives, whatever was computed before. */
export async function judgedAfresh(
  caller: Caller,
  organisation: string,
  reference: string,
  period?: string,
): Promise<Json> {
  const variables = { organisation, reference, choices: [{ name: 'as it is' }] };
  const { whatIf } = await caller.ask(WHAT_IF, { ...variables, ...(period !== undefined && { period }) });
  return whatIf[0];
}

/** The verdict within a computed status, without what tells when and why it was computed. */
export const verdictIn = ({
  id: _,
  cause: _cause,
  createdAt: _at,
  period: _period,
  ...verdict
}: Json): Json => verdict;

/** Every computed status of an ambition that ever stood, oldest first. */
export const storedOf = (world: World, { ambition }: Pick<Judged, 'ambition'>): Promise<Json[]> =>
  world.sql(
    `SELECT id, measure_id, period, status, clause, explanation, workings, cause, superseded_by_id FROM computed_status
     WHERE ambition_id = $1 ORDER BY created_at, id`,
    [ambition],
  );

/** Each quarter with its status, oldest first, as in "2025-26 Q4 ON_TARGET". */
export const quartersIn = (statuses: Json[]): string[] =>
  statuses.map(({ period, status }) => `${period.label} ${status}`).reverse();
