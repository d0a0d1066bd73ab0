import { minutesHtml } from '../../src/features/clinics/minutes/minutes-html';
import { minutesMarkdown } from '../../src/features/clinics/minutes/minutes-markdown.rules';
import { minutesOf } from '../../src/features/clinics/minutes/minutes.rules';
import { closedClinic, followUp, inWords } from '../support/minutes-of';

const GOLDEN = `# Clinic on waste

Minutes of CLINIC-2026-07-14, held on 14 July 2026.

- Chair: Chief Executive
- Present: Chief Executive; Director of Finance (deputy: Head of Finance)
- Apologies: Director of Finance (deputy: Head of Finance)
- Absent: Director of Law
- Quorum: 2 wanted, 2 present: met

## Decisions

- Stop the second collection.
  - Decided by: Chief Executive
  - Rests on: The trial in the north
  - Replaces: Keep both collections
  - Item: Missed collections
  - About: 3.2 Fewer missed collections

## Challenges

- Why did it rise in May?
  - Asked by: Chief Executive
  - Taken away by: Director of Finance
  - Due: 31 July 2026
  - Item: Missed collections
- Who tells the crews?
  - Asked by: Director of Finance
  - Answer: The depot does
  - Item: Missed collections

## Actions

- A-0007: Tell the crews
  - Owner: Director of Finance
  - With: Director of Law; Head of Finance
  - Due: 1 August 2026
  - Item: Missed collections

## Support

- Two weeks of an analyst
  - Offered by: Director of Finance
  - To: Director of Law
  - Item: Missed collections

## Recognition

- The best month since 2019
  - To: Director of Law
  - Item: Missed collections

## What changed status, and why

- 3.2 Fewer missed collections: off trajectory for 2026-27 Q1
  - Why: May will not be made good
  - By: Chief Executive
  - Item: Missed collections

## Parked

- The depot's roof
  - Item: Missed collections

## Next time

- A-0007 Tell the crews
  - Why: The action is due on 1 August 2026.
  - Owed by: Director of Finance

## Addenda

- It was the north-west, not the north.
  - Added on: 20 July 2026
  - By: Chief Executive
`;

const SECRET = /secret/i;

describe('minutes', () => {
  test('are written from what was captured, as Markdown', () => {
    expect(minutesMarkdown(minutesOf(closedClinic(), false))).toBe(GOLDEN);
  });

  test('and as HTML from the same text', () => {
    const html = minutesHtml(minutesMarkdown(minutesOf(closedClinic(), false)));
    expect(html).toContain('<h1>Clinic on waste</h1>');
    expect(html.match(/<h2>/g)).toHaveLength(9);
    expect(html).toContain('<li>Owner: Director of Finance</li>');
  });

  test('of a clinic at which nothing was captured say so', () => {
    const nothing = { ...closedClinic(), outcomes: [], followUps: [], addenda: [] };
    const markdown = minutesMarkdown(minutesOf(nothing, false));
    expect(markdown.match(/^None\.$/gm)).toHaveLength(8);
    expect(markdown).not.toContain('Addenda');
  });

  test('leave out what is sensitive as if it were not there, however many there are', () => {
    const open = closedClinic();
    const sensitive = { sensitive: true, text: 'A secret', item: 'A secret item' };
    const outcomes = [...open.outcomes, ...open.outcomes.map((each) => ({ ...each, ...sensitive }))];
    const followUps = [...open.followUps, followUp({ title: 'A secret', sensitive: true })];
    const addenda = [...open.addenda, ...open.addenda.map((each) => ({ ...each, ...sensitive }))];
    const closed = { ...open, outcomes, followUps, addenda };
    expect(minutesOf(closed, false)).toEqual(minutesOf(open, false));
    expect(minutesMarkdown(minutesOf(closed, false))).toBe(GOLDEN);
    const all = minutesOf(closed, true);
    expect(all.decisions).toHaveLength(2);
    expect(minutesMarkdown(all).split('*(stays in the room)*')).toHaveLength(outcomes.length / 2 + 3);
    expect(minutesMarkdown(all)).toMatch(SECRET);
  });

  test('what is sensitive of an earlier clinic is in no minutes of a later one', () => {
    const followUps = [followUp({ title: 'A secret', sensitive: true, clinicId: 'before' })];
    expect(minutesOf({ ...closedClinic(), followUps }, true).nextTime).toEqual([]);
  });

  test('say nothing of a quorum where nobody counts, and when it was not met', () => {
    const { clinic, ...rest } = closedClinic();
    const withQuorum = (quorum: number | null) =>
      minutesOf({ ...rest, clinic: { ...clinic, quorum } }, false);
    expect(withQuorum(null).quorumMet).toBeNull();
    expect(minutesMarkdown(withQuorum(null))).not.toContain('Quorum');
    expect(minutesMarkdown(withQuorum(3))).toContain('- Quorum: 3 wanted, 2 present: not met');
  });

  test('do not repeat what an item is about where it is called so', () => {
    const outcomes = [inWords({ about: 'Missed collections' })];
    expect(minutesMarkdown(minutesOf({ ...closedClinic(), outcomes }, false))).not.toContain('About:');
  });
});
