import type { Scene } from './line';

export const DECIDED: Scene = {
  title: 'It is decided, and the item ends',
  lines: [
    {
      by: 'chair',
      says: 'decides',
      mutation: 'captureDecision',
      keeps: 'no new placement',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        text: 'No new unregulated placement without the agreement of the Strategic Director.',
        by: props.owner('chair'),
        restsOn: 'Placements that are unregulated, 2025-26 Q4',
      }),
    },
    {
      by: 'chair',
      says: 'words the decision anew; the first wording stays, and is superseded',
      mutation: 'captureDecision',
      keeps: 'agreed placement',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        text: 'No new unregulated placement without the agreement of a director, noted the same day.',
        by: props.owner('chair'),
        restsOn: 'Placements that are unregulated, 2025-26 Q4',
        supersedes: props.outcome('no new placement'),
      }),
    },
    {
      by: 'chair',
      says: 'publishes a status in the room; every screen shows it with its reason',
      mutation: 'publishStatusInClinic',
      input: (props) => ({
        item: props.item('EXCEPTION'),
        ambition: props.ambition('CYP1a').id,
        period: props.period,
        status: 'CLOSE_TO_TRAJECTORY',
        reason: 'Agreed in the clinic: four of the five children have a date to move.',
      }),
    },
    {
      by: 'chair',
      says: 'ends the item',
      mutation: 'endAgendaItem',
      input: (props) => ({ item: props.item('EXCEPTION') }),
    },
  ],
};

export const SENSITIVE: Scene = {
  title: 'What stays in the room',
  lines: [
    {
      by: 'chair',
      says: 'begins the item that stays in the room',
      mutation: 'beginAgendaItem',
      input: (props) => ({ item: props.ownItem('ended placement') }),
    },
    {
      by: 'performance',
      says: 'takes the cursor along, to the figures of placement moves',
      mutation: 'moveClinicCursor',
      input: (props) => ({
        clinic: props.clinic(),
        item: props.ownItem('ended placement'),
        measure: props.measureOf('CYP1b'),
        view: 'TABLE',
      }),
    },
    {
      by: 'director',
      says: 'challenges; it stays with those who were asked to the clinic',
      mutation: 'captureChallenge',
      keeps: 'kept in the room',
      input: (props) => ({
        item: props.ownItem('ended placement'),
        text: 'Was the child told before the move?',
        by: props.owner('director'),
        takenAwayBy: props.owner('care'),
        due: props.day(3),
      }),
    },
    {
      by: 'chair',
      says: 'ends it',
      mutation: 'endAgendaItem',
      input: (props) => ({ item: props.ownItem('ended placement') }),
    },
  ],
};

export const RECOGNISED: Scene = {
  title: 'Recognition, and the read-back',
  lines: [
    {
      by: 'chair',
      says: 'begins the item of recognition',
      mutation: 'beginAgendaItem',
      input: (props) => ({ item: props.item('RECOGNITION') }),
    },
    {
      by: 'chair',
      says: 'recognises',
      mutation: 'captureRecognition',
      input: (props) => ({
        item: props.item('RECOGNITION'),
        text: 'The leaving care team kept in touch with every care leaver through the winter.',
        to: props.owner('care'),
        by: props.owner('chair'),
      }),
    },
    {
      by: 'chair',
      says: 'begins the read-back, which ends the item before',
      mutation: 'beginAgendaItem',
      input: (props) => ({ item: props.item('READ_BACK') }),
    },
    {
      by: 'performance',
      says: 'shows who takes away what',
      mutation: 'moveClinicCursor',
      input: (props) => ({ clinic: props.clinic(), item: props.item('READ_BACK'), view: 'ACTIONS' }),
    },
    {
      by: 'deputy',
      says: 'has to go, and leaves the room',
      mutation: 'leaveClinic',
      input: (props) => ({ clinic: props.clinic() }),
    },
    {
      by: 'chair',
      says: 'closes the clinic: its record is locked and its minutes are there',
      mutation: 'closeClinic',
      input: (props) => ({ clinic: props.clinic() }),
    },
  ],
};
