import type { ClinicState } from '../../domain/vocabulary';
import { listRelation } from '../../persistence/list-relation';
import { columns, relation } from '../../persistence/relation';
import { insideOnly } from './inside-only';

export interface ClinicRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly title: string;
  readonly heldOn: string;
  readonly state: ClinicState;
  readonly chairId: string;
  readonly quorum: number | null;
  readonly divisionIds: readonly string[];
  readonly priorityIds: readonly string[];
  readonly themes: readonly string[];
  readonly ownerIds: readonly string[];
  readonly followsId: string | null;
  /** As text: it may be larger than a JSON number holds. */
  readonly pinnedSequence: string | null;
  readonly pinnedAt: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}

/** `c` is the clinic. */
export const clinicColumns = columns<ClinicRecord>({
  id: 'c.id',
  organisationId: 'c.organisation_id',
  reference: 'c.reference',
  title: 'c.title',
  heldOn: 'c.held_on',
  state: 'c.state',
  chairId: 'c.chair_id',
  quorum: 'c.quorum',
  divisionIds: 'c.division_ids',
  priorityIds: 'c.priority_ids',
  themes: 'c.themes',
  ownerIds: 'c.owner_ids',
  followsId: 'c.follows_id',
  pinnedSequence: 'c.pinned_sequence::text',
  pinnedAt: 'c.pinned_at',
  openedAt: 'c.opened_at',
  closedAt: 'c.closed_at',
  createdAt: 'c.created_at',
  version: 'c.version',
});

export const clinicById = relation<ClinicRecord>(
  'clinic by id',
  (sql) => `SELECT c.id AS key, ${sql.select(clinicColumns)} FROM clinic c
    WHERE c.id = ANY(${sql.keys}) AND ${insideOnly(sql, 'c')}`,
);

/** The key of one clinic as people write it. Slugs hold no space, so the first one parts slug and reference. */
export const clinicKey = (slug: string, reference: string): string => `${slug} ${reference}`;

export const clinicByReference = relation<ClinicRecord>(
  'clinic by reference',
  (sql) => `SELECT k.key, ${sql.select(clinicColumns)} FROM unnest(${sql.keys}) k(key)
    JOIN organisation o ON o.slug = split_part(k.key, ' ', 1)
    JOIN clinic c ON c.organisation_id = o.id AND c.reference = substr(k.key, strpos(k.key, ' ') + 1)
    WHERE ${sql.organisation('o.id')} AND ${insideOnly(sql, 'c')}`,
  'text',
);

/** The clinics that take up the follow-ups of one, the newest first. */
export const clinicsFollowing = relation<ClinicRecord>(
  'clinics following',
  (sql) => `SELECT c.follows_id AS key, ${sql.select(clinicColumns)} FROM clinic c
    WHERE c.follows_id = ANY(${sql.keys}) AND ${insideOnly(sql, 'c')} ORDER BY c.held_on DESC, c.reference DESC`,
);

export interface ClinicListArgs {
  readonly state?: readonly ClinicState[] | null;
  /** First and last day on which it is held. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** A reference is unique within the organisation, so it settles ties. */
export const clinicsOfOrganisation = listRelation<ClinicRecord, ClinicListArgs>(
  'clinics of organisation',
  2,
  (sql, { state, from, to }) => ({
    select: sql.select(clinicColumns),
    from: 'clinic c',
    where: [
      'c.organisation_id = k.key',
      insideOnly(sql, 'c'),
      ...(state ? [`c.state = ANY(${sql.value(state, 'clinic_state[]')})`] : []),
      ...(from ? [`c.held_on >= ${sql.value(from, 'date')}`] : []),
      ...(to ? [`c.held_on <= ${sql.value(to, 'date')}`] : []),
    ],
    order: [
      { sql: 'c.held_on', type: 'date' },
      { sql: 'c.reference', type: 'text' },
    ],
    descending: true,
  }),
);
