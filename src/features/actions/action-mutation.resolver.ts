import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../graphql/access';
import type { RequestContext } from '../../graphql/request-context';
import {
  ChangeActionStatusInput,
  MoveActionDueDateInput,
  NoteActionInput,
  SupersedeActionInput,
} from './action-progress.input';
import { ActionProgressService } from './action-progress.service';
import { AddActionInput, LinkActionInput, UpdateActionInput } from './action.input';
import { ActionPayload } from './action.payload';
import { ActionService } from './action.service';

@Resolver()
export class ActionMutationResolver {
  constructor(private readonly actions: ActionService) {}

  @Access('writeAction')
  @Mutation(() => ActionPayload, {
    description: 'Adds an action.',
  })
  async addAction(@Arg('input') input: AddActionInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new ActionPayload(await this.actions.addAction(access, input));
  }

  @Access('writeAction')
  @Mutation(() => ActionPayload, {
    description: 'Changes what an action says and who is behind it.',
  })
  async updateAction(
    @Arg('input') input: UpdateActionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ActionPayload(await this.actions.updateAction(access, input));
  }

  @Access('writeAction')
  @Mutation(() => ActionPayload, {
    description: 'Links an action with more of what it delivers.',
  })
  async linkAction(@Arg('input') input: LinkActionInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new ActionPayload(await this.actions.linkAction(access, input));
  }

  @Access('writeAction')
  @Mutation(() => ActionPayload, {
    description: 'Takes away links between an action and what it delivers.',
  })
  async unlinkAction(
    @Arg('input') input: LinkActionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ActionPayload(await this.actions.unlinkAction(access, input));
  }
}

@Resolver()
export class ActionProgressResolver {
  constructor(private readonly progress: ActionProgressService) {}

  @Access('reportProgress')
  @Mutation(() => ActionPayload, {
    description: 'Adds a note to an action.',
  })
  async noteAction(@Arg('input') input: NoteActionInput, @Ctx() { access }: RequestContext): Promise<object> {
    return new ActionPayload(await this.progress.noteAction(access, input));
  }

  @Access('reportProgress')
  @Mutation(() => ActionPayload, {
    description: 'Changes the status of an action.',
  })
  async changeActionStatus(
    @Arg('input') input: ChangeActionStatusInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ActionPayload(await this.progress.changeActionStatus(access, input));
  }

  @Access('reportProgress')
  @Mutation(() => ActionPayload, {
    description: 'Moves the due date of an action.',
  })
  async moveActionDueDate(
    @Arg('input') input: MoveActionDueDateInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ActionPayload(await this.progress.moveActionDueDate(access, input));
  }

  @Access('reportProgress', 'writeAction')
  @Mutation(() => ActionPayload, {
    description: 'Replaces an action by another and answers with the old one.',
  })
  async supersedeAction(
    @Arg('input') input: SupersedeActionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ActionPayload(await this.progress.supersedeAction(access, input));
  }
}
