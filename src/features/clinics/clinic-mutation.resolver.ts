import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import { ClinicLifecycleService } from './clinic-lifecycle.service';
import { ClinicPeopleService } from './clinic-people.service';
import {
  AddClinicAddendumInput,
  AddClinicInput,
  GiveClinicApologiesInput,
  MoveClinicInput,
  ReturnClinicToDraftInput,
  SetClinicAttendeesInput,
  UpdateClinicInput,
} from './clinic.input';
import { ClinicPayload } from './clinic.payload';
import { ClinicService } from './clinic.service';

@Resolver()
export class ClinicMutationResolver {
  constructor(
    private readonly clinics: ClinicService,
    private readonly people: ClinicPeopleService,
  ) {}

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, { description: 'Adds a performance clinic, as a DRAFT.' })
  async addClinic(@Arg('input') input: AddClinicInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new ClinicPayload(await this.clinics.add(access, input));
  }

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, { description: 'Changes a clinic before it is opened.' })
  async updateClinic(
    @Arg('input') input: UpdateClinicInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.clinics.update(access, input));
  }

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, { description: 'Says who is asked to a clinic.' })
  async setClinicAttendees(
    @Arg('input') input: SetClinicAttendeesInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.people.setAttendees(access, input));
  }

  @Access('attendClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'Gives the apologies of somebody who was asked to a clinic, and says who comes in their place. For the post itself, or ' +
      'a LEAD.',
  })
  async giveClinicApologies(
    @Arg('input') input: GiveClinicApologiesInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.people.giveApologies(access, input));
  }
}

@Resolver()
export class ClinicLifecycleResolver {
  constructor(private readonly lifecycle: ClinicLifecycleService) {}

  @Access('runClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'From DRAFT to PUBLISHED: the agenda is sent out, and its figures are pinned as they stand at this moment. Asks for at ' +
      'least one item on the agenda.',
  })
  async publishClinic(
    @Arg('input') input: MoveClinicInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.lifecycle.publish(access, input));
  }

  @Access('runClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'From PUBLISHED back to DRAFT, with a reason. Its figures are pinned anew when it is published again.',
  })
  async returnClinicToDraft(
    @Arg('input') input: ReturnClinicToDraftInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.lifecycle.returnToDraft(access, input));
  }

  @Access('runClinic')
  @Mutation(() => ClinicPayload, {
    description: 'From PUBLISHED to LIVE: the room is open, and the chair presents.',
  })
  async openClinic(@Arg('input') input: MoveClinicInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new ClinicPayload(await this.lifecycle.open(access, input));
  }

  @Access('runClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'From LIVE to CLOSED: the item that is open ends, whoever is in the room leaves it, and the record is locked. What has ' +
      'to be corrected later is added as an addendum.',
  })
  async closeClinic(
    @Arg('input') input: MoveClinicInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.lifecycle.close(access, input));
  }

  @Access('runClinic')
  @Mutation(() => ClinicPayload, {
    description: 'Adds a dated correction to the record of a clinic that is closed.',
  })
  async addClinicAddendum(
    @Arg('input') input: AddClinicAddendumInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.lifecycle.addAddendum(access, input));
  }
}
