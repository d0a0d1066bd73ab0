import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../graphql/access';
import type { RequestContext } from '../../../graphql/request-context';
import { AgendaItemService } from './agenda-item.service';
import {
  AddAgendaItemInput,
  BuildAgendaInput,
  DropAgendaItemInput,
  ReorderAgendaInput,
  UpdateAgendaItemInput,
} from './agenda.input';
import { AgendaService } from './agenda.service';
import { ClinicPayload } from '../clinic.payload';

@Resolver()
export class AgendaMutationResolver {
  constructor(
    private readonly agendas: AgendaService,
    private readonly items: AgendaItemService,
  ) {}

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'Builds the agenda of a clinic in DRAFT: what the clinic before left and is due, one deep dive, what calls for ' +
      'attention in its scope by severity, recognition, what was parked, and the read-back, each with the reason why it is ' +
      'there. Exceptions are taken in until 120 minutes are planned; the entry in the log says how many subjects were left ' +
      'off. Built again, it keeps what people changed.',
  })
  async buildAgenda(
    @Arg('input') input: BuildAgendaInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.agendas.build(access, input));
  }

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, {
    description: 'Puts the items of an agenda in another order, before the clinic is opened.',
  })
  async reorderAgenda(
    @Arg('input') input: ReorderAgendaInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.agendas.reorder(access, input));
  }

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, {
    description: 'Puts an item on the agenda of a clinic, also while it is held.',
  })
  async addAgendaItem(
    @Arg('input') input: AddAgendaItemInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.items.add(access, input));
  }

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'Changes an item of an agenda before the clinic is opened; `sensitive` also while it is held.',
  })
  async updateAgendaItem(
    @Arg('input') input: UpdateAgendaItemInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.items.update(access, input));
  }

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, {
    description: 'Takes an item off an agenda before the clinic is opened. No later build puts it back.',
  })
  async dropAgendaItem(
    @Arg('input') input: DropAgendaItemInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.items.drop(access, input));
  }

  @Access('prepareClinic')
  @Mutation(() => ClinicPayload, {
    description:
      'Puts an item back that was taken off an agenda, before the clinic is opened. No later build drops it.',
  })
  async restoreAgendaItem(
    @Arg('input') input: DropAgendaItemInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.items.restore(access, input));
  }
}
