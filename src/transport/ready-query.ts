/** What the explorer opens on: the state of the sample, readable without a token. */
export const readyQuery = `# Leicester's published quarter. Press Ctrl-Enter to run it.
# Sign in by the header {"authorization": "Bearer ..."} with a token from:
#   npm run --silent token -- --as lead@leicester
query Quarter {
  organisation(slug: "leicester") {
    name
    summary {
      trajectory { status count }
      areas { status count }
    }
    ambitions(first: 25) {
      totalCount
      nodes {
        reference
        descriptor
        published { status period { label } }
        measures { name baseline { display } target { display date } latest { display period { label } } }
      }
    }
  }
}

# Shows every change of a status as it happens.
subscription Watch {
  statusChanged(organisation: "leicester") {
    __typename
    ... on FeedReady { cursor }
    ... on StatusChange {
      at axis from to reason actor { post }
      subject { __typename ... on Ambition { reference } ... on AreaOfAction { title } }
    }
  }
}
`;
