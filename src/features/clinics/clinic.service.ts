import type { Applied, CommandInput, CommandRunner } from '../../changes/command-runner';
import type { Transaction } from '../../changes/transaction';
import type { Access } from '../../domain/access';
import { badInput } from '../../domain/errors';
import { demand } from '../../domain/policy';
import { LIMITS, requireDate, requireText } from '../../domain/validate';
import { requireOwner } from '../owners/require-owner';
import { freeReference } from './clinic-reference';
import { scopeOf, type ScopeInput } from './clinic-scope';
import { ClinicEntity } from './clinic.entity';
import type { ClinicResult } from './clinic-result';
import { clinicToFollow, PREPARED, type ClinicScope } from './clinic.rules';
import { inviteAlso, inviteExactly } from './invite';
import { CLINIC, lockClinic, refuseUnless } from './require-clinic';

export interface AddClinic extends CommandInput, ScopeInput {
  readonly reference?: string | null;
  readonly title: string;
  readonly heldOn: string;
  readonly chair: string;
  readonly quorum?: number | null;
  readonly attendees?: readonly string[] | null;
  readonly follows?: string | null;
}

export interface UpdateClinic extends CommandInput, ScopeInput {
  readonly clinic: string;
  readonly title?: string | null;
  readonly heldOn?: string | null;
  readonly chair?: string | null;
  readonly quorum?: number | null;
  readonly attendees?: readonly string[] | null;
  readonly follows?: string | null;
  readonly expectedVersion?: number | null;
}

const EVERYTHING: ClinicScope = { divisionIds: [], priorityIds: [], themes: [], ownerIds: [] };
const NOT_YET = { pinnedSequence: null, pinnedAt: null, openedAt: null, closedAt: null };

type Patch = Partial<Omit<ClinicEntity, 'id' | 'organisationId' | 'createdAt' | 'version'>>;

/** Clinics as they are prepared: when, about what, chaired by whom. */
export class ClinicService {
  constructor(private readonly commands: CommandRunner) {}

  async add(access: Access, input: AddClinic): Promise<Applied<ClinicResult>> {
    return this.commands.apply('addClinic', access, input, async (tx) => {
      demand(access, 'prepareClinic');
      const heldOn = requireDate(input.heldOn, 'input.heldOn');
      const scope = { ...EVERYTHING, ...(await scopeOf(tx, input)) };
      const clinic = await tx.insert(ClinicEntity, {
        ...NOT_YET,
        reference: await freeReference(tx, input.reference, heldOn),
        title: requireText(input.title, 'input.title'),
        heldOn,
        state: 'DRAFT',
        chairId: await requireOwner(tx, input.chair, 'input.chair'),
        quorum: requireQuorum(input.quorum) ?? null,
        divisionIds: [...scope.divisionIds],
        priorityIds: [...scope.priorityIds],
        themes: [...scope.themes],
        ownerIds: [...scope.ownerIds],
        followsId: await this.#follows(tx, input.follows, scope),
      });
      const { id, reference } = clinic;
      tx.log({ kind: 'ClinicAdded', subjectType: 'Clinic', subjectId: id, to: reference });
      await inviteExactly(tx, clinic, input.attendees ?? []);
      return { id };
    });
  }

  async update(access: Access, input: UpdateClinic): Promise<Applied<ClinicResult>> {
    return this.commands.apply('updateClinic', access, input, async (tx) => {
      demand(access, 'prepareClinic');
      const clinic = await lockClinic(tx, input.clinic);
      tx.expectVersion(clinic, input.expectedVersion, CLINIC);
      refuseUnless(clinic, PREPARED, 'change it');
      const about = await this.#about(tx, clinic, input);
      if (differs(clinic, about)) refuseUnless(clinic, ['DRAFT'], 'change what it is about');
      const patch = { ...(await this.#said(tx, clinic, input)), ...about };
      const chairId = patch.chairId ?? clinic.chairId;
      const asked =
        input.attendees == null
          ? await inviteAlso(tx, { id: clinic.id, chairId }, chairId)
          : await inviteExactly(tx, { id: clinic.id, chairId }, input.attendees);
      if (asked && !differs(clinic, patch)) await tx.update(ClinicEntity, clinic, {});
      else await tx.edit(ClinicEntity, clinic, patch, { kind: 'ClinicUpdated', subjectType: 'Clinic' });
      return { id: clinic.id };
    });
  }

  async #said(tx: Transaction, clinic: ClinicEntity, input: UpdateClinic): Promise<Patch> {
    const { title, heldOn, chair } = input;
    const quorum = requireQuorum(input.quorum);
    return {
      ...(title != null && { title: requireText(title, 'input.title') }),
      ...(heldOn != null && { heldOn: requireDate(heldOn, 'input.heldOn') }),
      // A post that has retired since keeps the chair until it is handed on.
      ...(chair != null &&
        chair !== clinic.chairId && { chairId: await requireOwner(tx, chair, 'input.chair') }),
      ...(quorum !== undefined && { quorum }),
    };
  }

  /** What its agenda is built from. */
  async #about(tx: Transaction, clinic: ClinicEntity, input: UpdateClinic): Promise<Patch> {
    const scope = await scopeOf(tx, input, clinic.ownerIds);
    if (input.follows === undefined) return scope;
    return { ...scope, followsId: await this.#follows(tx, input.follows, EVERYTHING) };
  }

  /** Only what is closed can be followed, so that no clinic ever follows itself by a detour. */
  async #follows(
    tx: Transaction,
    given: string | null | undefined,
    scope: ClinicScope,
  ): Promise<string | null> {
    if (given === null) return null;
    if (given === undefined) {
      return clinicToFollow(await tx.findWhere(ClinicEntity, { state: 'CLOSED' }), scope);
    }
    const followed = await lockClinic(tx, given, 'input.follows');
    if (followed.state !== 'CLOSED') {
      throw badInput(
        'input.follows',
        `${followed.reference} is ${followed.state}; only a closed clinic is followed.`,
      );
    }
    return followed.id;
  }
}

function requireQuorum(quorum: number | null | undefined): number | null | undefined {
  if (quorum != null && (quorum < 1 || quorum > LIMITS.people)) {
    throw badInput('input.quorum', `From 1 to ${LIMITS.people}; this is ${quorum}.`);
  }
  return quorum;
}

const differs = (clinic: ClinicEntity, patch: Patch): boolean =>
  Object.entries(patch).some(
    ([name, to]) => JSON.stringify(clinic[name as keyof Patch]) !== JSON.stringify(to),
  );
