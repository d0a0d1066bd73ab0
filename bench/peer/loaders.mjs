import { displayReading, displayStated, displayTarget } from './display.mjs';
import * as sql from './statements.mjs';

/** Mercurius tells batches apart by the JSON of each parent, so parents are made to have a short one. */
function parents(rows) {
  for (const row of rows) row.toJSON = idOf;
  return rows;
}

function idOf() {
  return this.id;
}

const keysOf = (queries, property = 'id') => {
  const keys = new Set();
  for (const { obj } of queries) if (obj[property] !== null) keys.add(obj[property]);
  return [...keys];
};

function groups(rows) {
  const byKey = new Map();
  for (const row of rows) {
    const group = byKey.get(row.key);
    if (group) group.push(row);
    else byKey.set(row.key, [row]);
  }
  return byKey;
}

/** Rows of which each parent has any number. */
const many =
  (statement, finish = parents) =>
  async (queries, { read }) => {
    const byKey = groups(finish(await read(statement, keysOf(queries))));
    return queries.map(({ obj }) => byKey.get(obj.id) ?? []);
  };

/** A row of which each parent has at most one, found by the parent's own id or by one it holds. */
const one =
  (statement, finish = (rows) => rows, property = 'id') =>
  async (queries, { read }) => {
    const byKey = new Map();
    for (const row of finish(await read(statement, keysOf(queries, property)))) byKey.set(row.key, row);
    return queries.map(({ obj }) => byKey.get(obj[property]) ?? null);
  };

const number = (text) => (text === null ? null : Number(text));

const periods = (rows) => {
  for (const row of rows) row.period = { label: row.period };
  return rows;
};

const baselines = (rows) =>
  rows.map(({ key, value, unit }) => ({ key, value: Number(value), display: displayStated(value, unit) }));

const targets = (rows) =>
  rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    date: row.date,
    value: number(row.value),
    display: displayTarget(row),
  }));

const reading = ({ value, symbol, numerator, denominator, basis, period }, { unit, places }) => ({
  value: number(value),
  display: displayReading(value, symbol, unit, places),
  numerator: number(numerator),
  denominator: number(denominator),
  basis,
  symbol,
  period: { label: period },
});

async function latest(queries, { read }) {
  const headlines = queries.map(({ obj }) => obj.headlineBasis);
  const rows = await read(
    sql.latestOfMeasure,
    queries.map(({ obj }) => obj.id),
    headlines,
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return queries.map(({ obj }) => {
    const row = byKey.get(obj.id);
    return row === undefined ? null : reading(row, obj);
  });
}

/** Calls that ask for pages of different sizes are answered each by their own statement. */
async function readings(queries, { read }) {
  const bySize = new Map();
  for (const query of queries) {
    const same = bySize.get(query.params.first);
    if (same) same.push(query);
    else bySize.set(query.params.first, [query]);
  }
  const found = new Map();
  await Promise.all(
    [...bySize].map(async ([first, same]) => {
      const byKey = groups(await read(sql.readingsOfMeasure, keysOf(same), first));
      for (const query of same) {
        const rows = byKey.get(query.obj.id) ?? [];
        found.set(query, { nodes: rows.map((row) => reading(row, query.obj)) });
      }
    }),
  );
  return queries.map((query) => found.get(query));
}

const cursorOf = ({ position, id }) => Buffer.from(JSON.stringify(['', position, id])).toString('base64url');

async function ambitionPages(queries, { read }) {
  return Promise.all(
    queries.map(async ({ obj, params: { first } }) => {
      const rows = parents(await read(sql.ambitionsOfOrganisation, [obj.id], first + 1));
      const nodes = rows.slice(0, first);
      const last = nodes.at(-1);
      return {
        totalCount: rows[0]?.total ?? 0,
        pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last) : null },
        nodes,
      };
    }),
  );
}

const owner = one(sql.ownersById, undefined, 'ownerId');

async function planStatus(queries, context) {
  const rows = await one(sql.statusOfRecommendation)(queries, context);
  return rows.map((row) => row && row.status);
}

export const resolvers = {
  Query: {
    organisation: async (_, { slug }, { read }) =>
      parents(await read(sql.organisationBySlug, slug))[0] ?? null,
    ambition: async (_, { organisation, reference }, { read }) =>
      parents(await read(sql.ambitionByReference, organisation, reference))[0] ?? null,
  },
  Organisation: { summary: (organisation) => organisation },
};

export const loaders = {
  Organisation: {
    plans: many(sql.plansOfOrganisation),
    ambitions: ambitionPages,
    inspections: many(sql.inspectionsOfOrganisation),
  },
  Summary: {
    trajectory: many(sql.trajectoryCounts),
    areas: many(sql.areaCounts),
    recommendations: many(sql.recommendationCounts),
    actions: many(sql.actionCounts),
  },
  Plan: { priorities: many(sql.prioritiesOfPlan) },
  Priority: {
    sponsor: one(sql.ownersById, undefined, 'sponsorId'),
    areasOfAction: many(sql.areasOfPriority),
    ambitions: many(sql.ambitionsOfPriority),
  },
  AreaOfAction: { status: one(sql.statusOfArea, periods), actions: many(sql.actionsOfArea) },
  Action: { owner },
  Ambition: {
    owner,
    priorities: many(sql.prioritiesOfAmbition),
    recommendations: many(sql.recommendationsOfAmbition),
    published: one(sql.publishedOfAmbition, periods),
    measures: many(sql.measuresOfAmbition),
  },
  Measure: {
    baseline: one(sql.baselineOfMeasure, baselines),
    target: one(sql.targetOfMeasure, targets),
    latest,
    readings,
  },
  Inspection: { recommendations: many(sql.recommendationsOfInspection) },
  Recommendation: {
    planStatus,
    leadOwners: many(sql.leadOwnersOfRecommendation, (rows) => rows),
    actions: many(sql.actionsOfRecommendation),
    ambitions: many(sql.ambitionsOfRecommendation),
  },
};
