import type { Pool } from 'pg';
import { IsNull, Not } from 'typeorm';
import type { CommandRunner } from '../../../changes/command-runner';
import type { Transaction } from '../../../changes/transaction';
import { serverAccess } from '../../../domain/access';
import type { Clock } from '../../../domain/clock';
import { ClinicAttendeeEntity } from '../clinic-attendee.entity';
import { ClinicEntity } from '../clinic.entity';
import { SEEN_FOR_MS } from '../clinic.rules';
import { CLINIC } from '../require-clinic';
import { logPresence } from './log-presence';
import { AWAY, PRESENT, presenceOf } from './room.rules';

const LAPSED = `SELECT c.id, c.organisation_id AS "organisationId", o.slug FROM clinic c
    JOIN organisation o ON o.id = c.organisation_id
  WHERE c.state = 'LIVE' AND EXISTS (SELECT FROM clinic_attendee t WHERE t.clinic_id = c.id
    AND t.entered_at IS NOT NULL AND t.left_at IS NULL AND t.seen_at < $1)`;

interface Lapsed {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
}

/** Another server was before this one, or somebody has come back. */
class NobodyIsGone extends Error {}

/**
 * Notes who has gone without a word, as with a laptop that was shut: what nobody commits no screen is told of. Every server
 * looks, and one of them notes it.
 */
export class PresenceLapseService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly clock: Clock,
  ) {}

  /** Answers with the clinics that somebody has gone from. */
  async noteAll(pool: Pick<Pool, 'query'>): Promise<string[]> {
    const lastSeenBefore = new Date(this.clock.now().getTime() - SEEN_FOR_MS);
    const { rows } = await pool.query<Lapsed>(LAPSED, [lastSeenBefore]);
    const noted = [];
    for (const clinic of rows) if (await this.#note(clinic)) noted.push(clinic.id);
    return noted;
  }

  async #note({ id, organisationId, slug }: Lapsed): Promise<boolean> {
    const access = serverAccess(organisationId);
    const input = { organisation: slug, clinic: id };
    return this.commands
      .applyFirst('notePresenceLapse', access, organisationId, input, async (tx) => {
        if ((await noteGone(tx, id)) === 0) throw new NobodyIsGone();
        return { id };
      })
      .then(
        () => true,
        (problem: unknown) => {
          if (problem instanceof NobodyIsGone) return false;
          throw problem;
        },
      );
  }
}

/** How many have gone. In the order in which everybody locks: the clinic, then its attendees. */
async function noteGone(tx: Transaction, clinicId: string): Promise<number> {
  const clinic = await tx.hold(ClinicEntity, clinicId, 'clinic', CLINIC);
  if (clinic.state !== 'LIVE') return 0;
  const inside = { clinicId, enteredAt: Not(IsNull()), leftAt: IsNull() };
  let gone = 0;
  for (const { id } of await tx.findWhere(ClinicAttendeeEntity, inside)) {
    const attendee = await tx.lock(ClinicAttendeeEntity, id, 'attendee', 'attendee');
    if (attendee.leftAt !== null || presenceOf(attendee, tx.now) === PRESENT) continue;
    await tx.update(ClinicAttendeeEntity, attendee, { leftAt: attendee.seenAt });
    logPresence(tx, 'ClinicLeft', attendee, {
      from: PRESENT,
      to: AWAY,
      reason: 'Not seen for five minutes.',
    });
    gone += 1;
  }
  return gone;
}
