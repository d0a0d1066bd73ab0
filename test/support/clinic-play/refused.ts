import type { Line } from '../../../src/tools/clinic-play/line';

/** What the server must not do while the first exception is open. */
export const REFUSED_IN_THE_ROOM: readonly Line[] = [
  {
    by: 'care',
    says: 'moves the cursor without being the presenter',
    mutation: 'moveClinicCursor',
    input: (props) => ({ clinic: props.clinic(), item: props.item('EXCEPTION'), view: 'TABLE' }),
    refused: 'FORBIDDEN',
  },
  {
    by: 'chair',
    says: 'takes the item off the agenda that everybody looks at',
    mutation: 'dropAgendaItem',
    input: (props) => ({ item: props.item('EXCEPTION') }),
    refused: 'CONFLICT',
  },
  {
    by: 'chair',
    says: 'captures an action for an ambition of another division',
    mutation: 'captureAction',
    input: (props) => ({
      item: props.item('EXCEPTION'),
      title: 'Not of this clinic',
      owner: props.owner('care'),
      due: props.day(28),
      subjectType: 'Ambition',
      subject: props.ambition('ASC1a').id,
    }),
    refused: 'BAD_USER_INPUT',
  },
];

/** What the server must not do once the item has ended. */
export const REFUSED_WHEN_DONE: readonly Line[] = [
  {
    by: 'chair',
    says: 'captures on an item that has ended',
    mutation: 'parkForLater',
    input: (props) => ({ item: props.item('EXCEPTION'), text: 'Too late' }),
    refused: 'CONFLICT',
  },
];

/** What the server must not do once the clinic is closed. */
export const REFUSED_WHEN_CLOSED: readonly Line[] = [
  {
    by: 'chair',
    says: 'closes the clinic a second time',
    mutation: 'closeClinic',
    input: (props) => ({ clinic: props.clinic() }),
    refused: 'CONFLICT',
  },
  {
    by: 'chair',
    says: 'captures when the clinic is over',
    mutation: 'captureRecognition',
    input: (props) => ({
      item: props.item('RECOGNITION'),
      text: 'Too late',
      to: props.owner('care'),
      by: props.owner('chair'),
    }),
    refused: 'CONFLICT',
  },
];
