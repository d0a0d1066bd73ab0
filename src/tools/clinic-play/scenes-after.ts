import type { Scene } from './line';

export const FOLLOWED_UP: Scene = {
  title: 'After the clinic',
  lines: [
    {
      by: 'placements',
      says: 'answers what was taken away',
      mutation: 'answerChallenge',
      input: (props) => ({
        outcome: props.outcome('registration'),
        answer: 'Three of the five; the other two placements end this month.',
      }),
    },
    {
      by: 'chair',
      says: 'puts the record right with a dated addendum',
      mutation: 'addClinicAddendum',
      input: (props) => ({
        clinic: props.clinic(),
        text: 'The Head of Finance was present for the first item.',
      }),
    },
    {
      by: 'performance',
      says: 'drafts the next clinic',
      mutation: 'addClinic',
      keeps: 'next clinic',
      input: (props) => ({
        title: 'Performance clinic: children in care, follow-up',
        heldOn: props.day(28),
        chair: props.owner('chair'),
        divisions: ['CYP'],
        follows: props.clinic(),
      }),
    },
    {
      by: 'performance',
      says: 'has its agenda build itself: what was taken away comes first',
      mutation: 'buildAgenda',
      input: (props) => ({ clinic: props.clinic('next clinic') }),
    },
  ],
};
