import { ONE, THREAD } from './documents.mjs';
import { REFERENCE, SLUG } from './generated/organisation.mjs';

/** What is measured: two documents, each on the sample and on the generated organisation. */
export const cases = [
  {
    name: 'thread',
    label: 'Thread, sample',
    organisation: 'leicester',
    query: THREAD,
    variables: { slug: 'leicester' },
  },
  {
    name: 'ambition',
    label: 'One ambition, sample',
    organisation: 'leicester',
    query: ONE,
    variables: { organisation: 'leicester', reference: 'CYP4a' },
  },
  {
    name: 'threadBench',
    label: 'Thread, generated',
    organisation: SLUG,
    query: THREAD,
    variables: { slug: SLUG },
  },
  {
    name: 'ambitionBench',
    label: 'One ambition, generated',
    organisation: SLUG,
    query: ONE,
    variables: { organisation: SLUG, reference: REFERENCE },
  },
];
