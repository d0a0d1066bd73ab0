import type { Scene } from './line';

export const FIRST_EXCEPTION: Scene = {
  title: 'The first exception',
  lines: [
    {
      by: 'chair',
      says: 'hands the cursor to the Performance and Business Intelligence Manager',
      mutation: 'handOverClinic',
      input: (props) => ({ clinic: props.clinic(), presenter: props.owner('performance') }),
    },
    {
      by: 'chair',
      says: 'begins the first exception',
      mutation: 'beginAgendaItem',
      input: (props) => ({ item: props.item('EXCEPTION') }),
    },
    {
      by: 'performance',
      says: 'shows its chart on every screen',
      mutation: 'moveClinicCursor',
      input: (props) => ({ clinic: props.clinic(), item: props.item('EXCEPTION'), view: 'CHART' }),
    },
    {
      by: 'chair',
      says: 'challenges, and the answer is to come back',
      mutation: 'captureChallenge',
      keeps: 'registration',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        text: 'Which of the five providers will be registered by the end of the quarter?',
        by: props.owner('chair'),
        takenAwayBy: props.owner('placements'),
        due: props.day(14),
      }),
    },
    {
      by: 'director',
      says: 'challenges, and is answered in the room',
      mutation: 'captureChallenge',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        text: 'Is the figure one of children or of placements?',
        by: props.owner('director'),
        answer: 'Of placements: some children have had more than one.',
      }),
    },
  ],
};

/** Several capture at the same moment, on the same item. */
export const AT_ONCE: Scene = {
  title: 'Four capture at once',
  together: true,
  lines: [
    {
      by: 'director',
      says: 'offers support',
      mutation: 'captureSupport',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        text: 'Two days a week of the commissioning team until the providers are registered.',
        by: props.owner('director'),
        to: props.owner('placements'),
      }),
    },
    {
      by: 'care',
      says: 'writes down what is to be done',
      mutation: 'captureAction',
      keeps: 'visits',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        title: 'Visit each child in an unregulated placement and record the plan to move',
        owner: props.owner('care'),
        due: props.day(28),
        contributors: [props.owner('placements')],
        subjectType: 'Ambition',
        subject: props.ambition('CYP1a').id,
      }),
    },
    {
      by: 'placements',
      says: 'parks what belongs elsewhere',
      mutation: 'parkForLater',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        text: 'How the regional care collaborative will be paid for',
      }),
    },
    {
      by: 'deputy',
      says: 'asks a question that is taken away',
      mutation: 'captureChallenge',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        text: 'Do the children in these placements still reach their schools?',
        by: props.owner('deputy'),
        takenAwayBy: props.owner('care'),
        due: props.day(7),
      }),
    },
  ],
};
