/** The way through the house is one way. @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(src|client/src)' },
      to: { circular: true, viaOnly: { pathNot: '\\.entity\\.ts$' } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^(src|client/src)', pathNot: ['^src/main\\.ts$', '^src/tools/'] },
      to: {},
    },
    {
      name: 'domain-stands-alone',
      comment: 'Rules know nothing but the domain.',
      severity: 'error',
      from: { path: '^src/domain' },
      to: { pathNot: '^src/domain|node_modules/fraction' },
    },
    {
      name: 'entities-stay-below-the-api',
      comment: 'No file knows both the tables and the graph.',
      severity: 'error',
      from: { path: '\\.(type|input|args|resolver|payload)\\.ts$|^src/(graphql|transport)/' },
      to: { path: 'node_modules/typeorm|\\.entity\\.ts$' },
    },
    {
      name: 'services-below-the-api',
      comment: 'Services, rules and repositories do not know the graph.',
      severity: 'error',
      from: { path: '^src/.*\\.(service|rules|repository|entity)\\.ts$' },
      to: { path: 'node_modules/type-graphql|\\.(type|input|args|resolver|payload)\\.ts$' },
    },
    {
      name: 'persistence-below-features',
      severity: 'error',
      from: { path: '^src/persistence' },
      to: { path: '^src/(app|transport|graphql|features|changes|sample|tools)' },
    },
    {
      name: 'changes-below-features',
      comment: 'The log knows no feature, but for the organisation that its streams belong to.',
      severity: 'error',
      from: { path: '^src/changes' },
      to: {
        path: '^src/(app|transport|graphql|features|sample|tools)',
        pathNot: 'organisation\\.entity\\.ts$',
      },
    },
    {
      name: 'live-below-features',
      comment: 'The hub knows no feature and no socket.',
      severity: 'error',
      from: { path: '^src/live' },
      to: { path: '^src/(app|transport|features|sample|tools)|node_modules/(ws|graphql-ws)/' },
    },
    {
      name: 'graph-room-below-features',
      severity: 'error',
      from: { path: '^src/graphql' },
      to: { path: '^src/(app|transport|features|sample|tools)' },
    },
    {
      name: 'transport-knows-no-feature',
      severity: 'error',
      from: { path: '^src/transport' },
      to: { path: '^src/(app|features|sample|tools)|node_modules/typeorm' },
    },
    {
      name: 'features-below-app',
      severity: 'error',
      from: { path: '^src/features' },
      to: { path: '^src/(app|transport|sample|tools)' },
    },
    {
      name: 'only-app-composes',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(app|tools|main)' },
      to: { path: '^src/app' },
    },
    {
      name: 'others-are-clients',
      comment: 'A dashboard or a benchmark talks to the server like anybody else.',
      severity: 'error',
      from: { path: '^(bench|client|board)' },
      to: { path: '^src' },
    },
    {
      name: 'client-stands-alone',
      comment: 'It is published by itself and runs in a browser: it brings graphql-ws and nothing else.',
      severity: 'error',
      from: { path: '^client/src' },
      to: { pathNot: '^client/src|node_modules/graphql-ws/dist/client' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
