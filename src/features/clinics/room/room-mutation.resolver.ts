import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../graphql/access';
import type { RequestContext } from '../../../graphql/request-context';
import { ClinicPayload } from '../clinic.payload';
import { RoomPresenceService } from './room-presence.service';
import { RoomTimerService } from './room-timer.service';
import {
  EnterClinicInput,
  HandOverClinicInput,
  LeaveClinicInput,
  MoveClinicCursorInput,
  TimeAgendaItemInput,
} from './room.input';
import { RoomService } from './room.service';

@Resolver()
export class RoomMutationResolver {
  constructor(
    private readonly room: RoomService,
    private readonly presence: RoomPresenceService,
    private readonly timer: RoomTimerService,
  ) {}

  @Access('attendClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'Enters the room of a clinic that is LIVE, for a post that was asked to it or comes in the place of one. A client enters ' +
      'again every minute or two to say that it is still there: who was not seen for five minutes has left it. Whom a LEAD enters, as without a screen, is there until they leave.',
  })
  async enterClinic(
    @Arg('input') input: EnterClinicInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.presence.enter(access, input));
  }

  @Access('attendClinic')
  @Mutation(() => ClinicPayload, { description: 'Leaves the room of a clinic.' })
  async leaveClinic(
    @Arg('input') input: LeaveClinicInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.presence.leave(access, input));
  }

  @Access('presentClinic')
  @Mutation(() => ClinicPayload, {
    description: 'Moves what everybody looks at. For the post that presents, and nobody else.',
  })
  async moveClinicCursor(
    @Arg('input') input: MoveClinicCursorInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.room.moveCursor(access, input));
  }

  @Access('attendClinic')
  @Mutation(() => ClinicPayload, {
    description: 'Lets another post present. For who presents, who chairs, and a LEAD.',
  })
  async handOverClinic(
    @Arg('input') input: HandOverClinicInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.room.handOver(access, input));
  }

  @Access('attendClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'Begins an item, or goes on with one that has ended; the item that is open ends. For who presents, who chairs, and a LEAD.',
  })
  async beginAgendaItem(
    @Arg('input') input: TimeAgendaItemInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.timer.begin(access, input));
  }

  @Access('attendClinic')
  @Mutation(() => ClinicPayload, {
    description: 'Ends the item that is open: its time is kept. For who presents, who chairs, and a LEAD.',
  })
  async endAgendaItem(
    @Arg('input') input: TimeAgendaItemInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.timer.end(access, input));
  }
}
