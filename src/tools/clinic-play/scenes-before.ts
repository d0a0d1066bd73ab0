import { PARTS } from './cast';
import type { Line, Scene } from './line';

/** The chair is asked without being named, and the deputy comes for somebody else. */
const ASKED = PARTS.filter((part) => part !== 'chair' && part !== 'deputy');

/** The clinic is prepared, sent out, and opened. */
export const PREPARED: Scene = {
  title: 'The clinic is prepared',
  lines: [
    {
      by: 'performance',
      says: "drafts a clinic on children's social work and asks five posts to it beside the chair; four make a quorum",
      mutation: 'addClinic',
      keeps: 'clinic',
      input: (props) => ({
        title: 'Performance clinic: children in care',
        heldOn: props.day(),
        chair: props.owner('chair'),
        quorum: 4,
        divisions: ['CYP'],
        attendees: [...ASKED.map((part) => props.owner(part)), props.absent],
      }),
    },
    {
      by: 'performance',
      says: 'has the agenda build itself from the exceptions of the division',
      mutation: 'buildAgenda',
      input: (props) => ({ clinic: props.clinic() }),
    },
  ],
};

export const ARRANGED: Scene = {
  title: 'People arrange the agenda',
  lines: [
    {
      by: 'performance',
      says: 'adds an item that is to stay in the room',
      mutation: 'addAgendaItem',
      keeps: 'ended placement',
      input: (props) => ({
        clinic: props.clinic(),
        title: 'A placement that ended at a day’s notice',
        why: 'One child, known to those in the room.',
        kind: 'OTHER',
        subjectType: 'Ambition',
        subject: props.ambition('CYP1b').id,
        plannedMinutes: 10,
        sensitive: true,
      }),
    },
    {
      by: 'chair',
      says: 'gives the first exception a quarter of an hour',
      mutation: 'updateAgendaItem',
      input: (props) => ({ item: props.item('EXCEPTION'), plannedMinutes: 15 }),
    },
    {
      by: 'chair',
      says: 'takes the third exception off the agenda',
      mutation: 'dropAgendaItem',
      input: (props) => ({ item: props.item('EXCEPTION', 3) }),
    },
    {
      by: 'performance',
      says: 'builds the agenda again; what people have changed stays as it is',
      mutation: 'buildAgenda',
      input: (props) => ({ clinic: props.clinic() }),
    },
    {
      by: 'chair',
      says: 'sends the clinic out to be read before: from now on its figures are pinned',
      mutation: 'publishClinic',
      input: (props) => ({ clinic: props.clinic() }),
    },
    {
      by: 'chair',
      says: 'notes the apologies of the Director of SEND and Education, who sends the Virtual Head Teacher',
      mutation: 'giveClinicApologies',
      input: (props) => ({
        clinic: props.clinic(),
        attendee: props.absent,
        apologies: 'At the regional SEND board.',
        deputy: props.owner('deputy'),
      }),
    },
  ],
};

export const OPENED: Scene = {
  title: 'The clinic is opened',
  lines: [
    {
      by: 'chair',
      says: 'opens the clinic',
      mutation: 'openClinic',
      input: (props) => ({ clinic: props.clinic() }),
    },
  ],
};

/** Nobody waits for the others at the door. */
export const ENTERED: Scene = {
  title: 'Everybody comes in',
  together: true,
  lines: PARTS.map((by): Line => ({
    by,
    says: 'comes into the room',
    mutation: 'enterClinic',
    input: (props) => ({ clinic: props.clinic() }),
  })),
};
