/** What the benchmark's documents ask of the graph, with the same names and nullability. */
export const schema = `
  scalar Date
  scalar Decimal
  scalar Cursor

  type Query {
    organisation(slug: String!): Organisation
    ambition(organisation: String!, reference: String!): Ambition
  }

  type Organisation {
    name: String!
    plans: [Plan!]!
    ambitions(first: Int! = 50): AmbitionConnection!
    inspections: [Inspection!]!
    summary: Summary!
  }

  type Plan {
    name: String!
    priorities: [Priority!]!
  }

  type Priority {
    number: Int!
    title: String!
    iStatements: [String!]!
    weStatements: [String!]!
    sponsor: Owner
    areasOfAction: [AreaOfAction!]!
    ambitions: [Ambition!]!
  }

  type AreaOfAction {
    title: String!
    dueDate: Date
    status: PlanStatusUpdate
    actions: [Action!]!
  }

  type PlanStatusUpdate {
    planStatus: PlanStatus!
    narrative: String!
    period: Period!
  }

  type Action {
    title: String!
    status: PlanStatus!
    dueDate: Date
    owner: Owner!
  }

  type Owner {
    post: String!
  }

  type AmbitionConnection {
    totalCount: Int!
    pageInfo: PageInfo!
    nodes: [Ambition!]!
  }

  type PageInfo {
    hasNextPage: Boolean!
    endCursor: Cursor
  }

  type Ambition {
    reference: String!
    theme: String!
    descriptor: String!
    owner: Owner!
    priorities: [Priority!]!
    recommendations: [Recommendation!]!
    published: PublishedStatus
    measures: [Measure!]!
  }

  type PublishedStatus {
    status: TrajectoryStatus!
    reason: String
    period: Period!
  }

  type Measure {
    name: String!
    unit: MeasureUnit!
    polarity: Polarity!
    baseline: Baseline
    target: Target
    latest: Reading
    readings(first: Int! = 50): ReadingConnection!
  }

  type Baseline {
    value: Decimal!
    display: String!
  }

  type Target {
    kind: TargetKind!
    value: Decimal
    display: String!
    date: Date
  }

  type ReadingConnection {
    nodes: [Reading!]!
  }

  type Reading {
    value: Decimal
    display: String!
    numerator: Decimal
    denominator: Decimal
    basis: Basis!
    symbol: ReadingSymbol
    period: Period!
  }

  type Period {
    label: String!
  }

  type Inspection {
    inspectorate: Inspectorate!
    framework: String!
    startedOn: Date!
    recommendations: [Recommendation!]!
  }

  type Recommendation {
    reference: String!
    title: String!
    planStatus: PlanStatus
    leadOwners: [Owner!]!
    actions: [Action!]!
    ambitions: [Ambition!]!
  }

  type Summary {
    trajectory: [TrajectoryCount!]!
    areas: [PlanStatusCount!]!
    recommendations: [PlanStatusCount!]!
    actions: [PlanStatusCount!]!
  }

  type TrajectoryCount {
    status: TrajectoryStatus
    count: Int!
  }

  type PlanStatusCount {
    status: PlanStatus
    count: Int!
  }

  enum PlanStatus { NOT_STARTED ON_TRACK SOME_OBSTACLES OFF_TRACK COMPLETE EMBEDDED PAUSED CANCELLED }
  enum TrajectoryStatus { ON_TARGET CLOSE_TO_TRAJECTORY OFF_TRAJECTORY COMPLETE ESTABLISHING_BASELINE DATA_NOT_AVAILABLE }
  enum MeasureUnit { PERCENT COUNT DAYS RATE_PER_10000 RATIO SCORE }
  enum Polarity { HIGHER_IS_BETTER LOWER_IS_BETTER NONE }
  enum Basis { IN_PERIOD YEAR_TO_DATE FULL_YEAR ROLLING_12_MONTHS SNAPSHOT }
  enum ReadingSymbol { NOT_APPLICABLE UNAVAILABLE SUPPRESSED LOW UNRELIABLE }
  enum TargetKind { ABSOLUTE RELATIVE POINTS DIRECTION MAINTAIN MILESTONE COMPOSITE TO_BE_DEFINED }
  enum Inspectorate { OFSTED CQC HMIP OFSTED_AND_CQC COUNCIL_SCRUTINY }
`;
