import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../graphql/request-context';
import { measureById, type MeasureRecord } from '../../measures/measure.repository';
import { Measure } from '../../measures/measure.type';
import { ownerById, type OwnerRecord } from '../../owners/owner.repository';
import { Owner } from '../../owners/owner.type';
import { agendaItemById, type AgendaItemRecord } from '../agenda/agenda-item.repository';
import { AgendaItem } from '../agenda/agenda-item.type';
import type { ClinicRecord } from '../clinic.repository';
import { Clinic } from '../clinic.type';
import { ifInTheRoom } from './in-the-room';
import { roomOfClinic, type ClinicRoomRecord } from './room.repository';
import { ClinicRoom } from './room.type';

@Resolver(() => Clinic)
export class ClinicRoomFieldResolver {
  @FieldResolver(() => ClinicRoom, {
    nullable: true,
    description: 'What everybody looks at, and who moves it; null before it is opened.',
  })
  room(@Root() { id }: ClinicRecord, @Ctx() { reader }: RequestContext): Promise<ClinicRoomRecord | null> {
    return reader.one(roomOfClinic, id);
  }
}

@Resolver(() => ClinicRoom)
export class ClinicRoomResolver {
  @FieldResolver(() => Owner, { description: 'The post that moves the cursor.' })
  presenter(@Root() room: ClinicRoomRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord | null> {
    return reader.one(ownerById, room.presenterId);
  }

  @FieldResolver(() => AgendaItem, {
    nullable: true,
    description:
      'The item that is shown; null before the first, and where it is sensitive and the caller does not sit there.',
  })
  async item(
    @Root() { itemId }: ClinicRoomRecord,
    @Ctx() context: RequestContext,
  ): Promise<AgendaItemRecord | null> {
    return itemId === null ? null : ifInTheRoom(context, await context.reader.one(agendaItemById, itemId));
  }

  @FieldResolver(() => Measure, {
    nullable: true,
    description: 'The measure that is shown of it; null where none is, or its item is not for the caller.',
  })
  async measure(
    @Root() room: ClinicRoomRecord,
    @Ctx() context: RequestContext,
  ): Promise<MeasureRecord | null> {
    const { measureId } = room;
    if (measureId === null || (await this.item(room, context)) === null) return null;
    return context.reader.one(measureById, measureId);
  }
}
