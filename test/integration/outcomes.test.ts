import { ClinicRoom, organisation } from '../support/clinic-room';

const NOW = '2026-07-14T09:00:00.000Z';
let room: ClinicRoom;
beforeAll(async () => {
  room = await ClinicRoom.open({ now: () => new Date(NOW) });
}, 60_000);
afterAll(() => room.close());

const text = 'Why is it late?';

describe('each outcome is captured in a few fields, with all that it says', () => {
  test('a challenge that was answered, about what its item is about', async () => {
    const { contributor, analyst } = room.ids;
    const { outcome, item, changes } = await room.do('contributor', 'captureChallenge', {
      item: room.first,
      text: `  ${text} `,
      by: analyst,
      answer: 'The contractor left.',
    });
    expect(outcome).toEqual({
      id: expect.any(String) as string,
      kind: 'CHALLENGE',
      text,
      answer: 'The contractor left.',
      answeredAt: NOW,
      dueDate: null,
      restsOn: null,
      status: null,
      period: null,
      sensitive: false,
      version: 1,
      by: { id: analyst },
      to: null,
      capturedBy: { id: contributor },
      action: null,
      subject: { __typename: 'Ambition', id: room.id('inside') },
      item: { id: room.first },
      supersedes: null,
      supersededBy: null,
    });
    expect(item.id).toBe(room.first);
    // The words stay out of the log: they may be sensitive.
    expect(changes).toEqual([
      {
        kind: 'OutcomeCaptured',
        from: null,
        to: 'CHALLENGE',
        fields: { item: { from: null, to: room.first }, outcome: { from: null, to: outcome.id } },
      },
    ]);
  });

  test('a challenge that somebody takes away by a day, about something else within the scope', async () => {
    const { analyst, measure } = room.ids;
    const { outcome } = await room.do('lead', 'captureChallenge', {
      item: room.second,
      text,
      takenAwayBy: analyst,
      due: '2026-07-28',
      subjectType: 'Measure',
      subject: measure,
    });
    expect(outcome).toMatchObject({
      answer: null,
      answeredAt: null,
      to: { id: analyst },
      dueDate: '2026-07-28',
      subject: { __typename: 'Measure', id: measure },
    });
  });

  test('support, recognition and something parked', async () => {
    const { analyst, contributor } = room.ids;
    const support = { item: room.first, text: 'Two analysts for a month', by: analyst, to: contributor };
    expect((await room.do('analyst', 'captureSupport', support)).outcome).toMatchObject({
      kind: 'SUPPORT',
      text: 'Two analysts for a month',
      by: { id: analyst },
      to: { id: contributor },
      subject: { id: room.id('inside') },
    });
    const thanks = { item: room.first, text: 'The new form', to: contributor };
    expect((await room.do('analyst', 'captureRecognition', thanks)).outcome).toMatchObject({
      kind: 'RECOGNITION',
      to: { id: contributor },
      by: null,
    });
    const parked = { item: room.second, text: 'The budget of next year' };
    expect((await room.do('analyst', 'parkForLater', parked)).outcome).toMatchObject({
      kind: 'PARKED',
      subject: null,
    });
  });

  test('a decision, and another that takes its place while it stays as it was', async () => {
    const by = room.id('chair');
    const first = { item: room.first, text: 'Stop the pilot', by, restsOn: 'Two quarters below target' };
    const { outcome: old } = await room.do('lead', 'captureDecision', first);
    expect(old).toMatchObject({ kind: 'DECISION', restsOn: 'Two quarters below target', by: { id: by } });
    const { outcome, changes } = await room.do('lead', 'captureDecision', {
      item: room.first,
      text: 'Go on with the pilot',
      by,
      supersedes: old.id,
    });
    expect(outcome).toMatchObject({ supersedes: { id: old.id }, supersededBy: null });
    expect(changes).toMatchObject([
      { kind: 'OutcomeCaptured' },
      { kind: 'DecisionSuperseded', fields: { outcome: { to: old.id }, supersededBy: { to: outcome.id } } },
    ]);
    const [row] = await room.world.sql('SELECT text, version FROM clinic_outcome WHERE id = $1', [old.id]);
    expect(row).toEqual({ text: 'Stop the pilot', version: 1 });
    const again = { item: room.first, text: 'Neither', by, supersedes: old.id };
    expect(await room.refused('lead', 'captureDecision', again)).toMatchObject({
      code: 'CONFLICT',
      field: 'input.supersedes',
    });
  });

  test('an action, which is a real one from then on, linked with what was spoken about', async () => {
    const { contributor, analyst, inside } = room.ids;
    const { outcome, changes } = await room.do('contributor', 'captureAction', {
      item: room.first,
      title: 'Write to every landlord',
      owner: analyst,
      due: '2026-09-30',
      contributors: [contributor],
    });
    expect(outcome).toMatchObject({
      kind: 'ACTION',
      text: 'Write to every landlord',
      to: { id: analyst },
      dueDate: '2026-09-30',
    });
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'ActionAdded',
      'ActionLinked',
      'OutcomeCaptured',
    ]);
    const { action } = await room.world.as(`lead@${organisation}`).ask(
      `query($id: ID!) { action: node(id: $id) { ... on Action { title status dueDate originalDueDate owner { id }
          contributors { id } ambitions { id } updates { status } } } }`,
      { id: outcome.action.id },
    );
    expect(action).toEqual({
      title: 'Write to every landlord',
      status: 'NOT_STARTED',
      dueDate: '2026-09-30',
      originalDueDate: '2026-09-30',
      owner: { id: analyst },
      contributors: [{ id: contributor }],
      ambitions: [{ id: inside }],
      updates: [{ status: 'NOT_STARTED' }],
    });
  });

  test('an action about a measure delivers the ambition of it', async () => {
    const agreed = { item: room.second, title: 'Count again', owner: room.id('analyst'), due: '2026-09-30' };
    const about = { subjectType: 'Measure', subject: room.id('measure') };
    const { outcome } = await room.do('lead', 'captureAction', { ...agreed, ...about });
    const links = await room.world.sql('SELECT ambition_id FROM action_ambition WHERE action_id = $1', [
      outcome.action.id,
    ]);
    expect(links).toEqual([{ ambition_id: room.id('inside') }]);
  });

  test('a status that is published in the room is the status from then on, and an outcome with its reason', async () => {
    const published = { ambition: room.id('inside'), period: '2025-26 Q4', status: 'OFF_TRAJECTORY' };
    const reason = 'Below the line for two quarters';
    const { outcome, changes } = await room.do('lead', 'publishStatusInClinic', {
      item: room.first,
      ...published,
      reason,
    });
    expect(outcome).toMatchObject({
      kind: 'STATUS',
      status: 'OFF_TRAJECTORY',
      period: { label: '2025-26 Q4' },
      text: reason,
      subject: { __typename: 'Ambition', id: room.id('inside') },
    });
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['StatusPublished', 'OutcomeCaptured']),
    );
    const [row] = await room.world.sql(
      'SELECT status, reason FROM published_status WHERE ambition_id = $1 AND superseded_by_id IS NULL',
      [room.id('inside')],
    );
    expect(row).toEqual({ status: 'OFF_TRAJECTORY', reason });
  });
});

describe('a challenge is answered once, in the room or after the clinic', () => {
  test('by whoever took it away, with the answer and the day', async () => {
    await room.reopen();
    const { outcome } = await room.do('lead', 'captureChallenge', {
      item: room.first,
      text,
      takenAwayBy: room.id('analyst'),
    });
    await room.world.app.services.clinicLifecycle.close(room.lead, { organisation, clinic: room.clinic });
    const answer = { outcome: outcome.id, answer: 'Because of the contractor' };
    const answered = await room.do('analyst', 'answerChallenge', answer);
    expect(answered.outcome).toMatchObject({
      answer: 'Because of the contractor',
      answeredAt: NOW,
      version: 2,
    });
    expect(answered.changes).toMatchObject([
      { kind: 'ChallengeAnswered', fields: { outcome: { to: outcome.id }, item: { to: room.first } } },
    ]);
    expect(await room.refused('analyst', 'answerChallenge', answer)).toMatchObject({
      code: 'CONFLICT',
      field: 'input.outcome',
    });
  });

  test('and nothing else is answered', async () => {
    await room.reopen();
    const { outcome } = await room.do('lead', 'parkForLater', { item: room.first, text: 'Later' });
    expect(
      await room.refused('lead', 'answerChallenge', { outcome: outcome.id, answer: 'Now' }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.outcome',
    });
  });
});

test('what was captured is read on its item, in its clinic, and by its kind', async () => {
  await room.reopen();
  for (const word of ['One', 'Two']) await room.do('lead', 'parkForLater', { item: room.first, text: word });
  await room.do('lead', 'captureRecognition', { item: room.second, text: 'Three' });
  const { node } = await room.world
    .as(`viewer@${organisation}`)
    .ask(`query($id: ID!) { node(id: $id) { id } }`, { id: room.clinic });
  expect(node).toBeNull();
  const { clinic } = await room.world.as(`admin@${organisation}`).ask(
    `query($id: ID!) { clinic: node(id: $id) { ... on Clinic { outcomes { text } parked: outcomes(kind: [PARKED]) { text }
      agenda { title outcomes { text clinic { id } } } } } }`,
    { id: room.clinic },
  );
  const told = (texts: string[]) => texts.map((each) => ({ text: each }));
  expect(clinic).toEqual({
    outcomes: told(['One', 'Two', 'Three']),
    parked: told(['One', 'Two']),
    agenda: [
      {
        title: 'First',
        outcomes: ['One', 'Two'].map((each) => ({ text: each, clinic: { id: room.clinic } })),
      },
      { title: 'Second', outcomes: [{ text: 'Three', clinic: { id: room.clinic } }] },
    ],
  });
});
