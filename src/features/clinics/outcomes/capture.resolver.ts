import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../graphql/access';
import type { RequestContext } from '../../../graphql/request-context';
import { AnswerChallengeService } from './answer-challenge.service';
import { CaptureActionService } from './capture-action.service';
import { CaptureDecisionService } from './capture-decision.service';
import { CaptureStatusService } from './capture-status.service';
import {
  AnswerChallengeInput,
  CaptureActionInput,
  CaptureChallengeInput,
  CaptureDecisionInput,
  CaptureRecognitionInput,
  CaptureSupportInput,
  ParkForLaterInput,
  PublishStatusInClinicInput,
} from './capture.input';
import { CaptureService } from './capture.service';
import { ClinicPayload } from '../clinic.payload';

const BY_WHOM = ' For those who sit in the clinic, and a LEAD, while it is LIVE.';

@Resolver()
export class CaptureResolver {
  constructor(
    private readonly captures: CaptureService,
    private readonly answers: AnswerChallengeService,
  ) {}

  @Access('captureOutcome')
  @Mutation(() => ClinicPayload, {
    description: `Captures a question, with its answer or with who took it away.${BY_WHOM}`,
  })
  async captureChallenge(
    @Arg('input') input: CaptureChallengeInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.captures.challenge(access, input));
  }

  @Access('captureOutcome')
  @Mutation(() => ClinicPayload, {
    description:
      'Answers a challenge that was not answered yet, in the room or after the clinic. For those who sit in it, whoever ' +
      'took the question away, and a LEAD.',
  })
  async answerChallenge(
    @Arg('input') input: AnswerChallengeInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.answers.answer(access, input));
  }

  @Access('captureOutcome')
  @Mutation(() => ClinicPayload, {
    description: `Captures support that one post offers to another.${BY_WHOM}`,
  })
  async captureSupport(
    @Arg('input') input: CaptureSupportInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.captures.support(access, input));
  }

  @Access('captureOutcome')
  @Mutation(() => ClinicPayload, { description: `Captures thanks for something that went well.${BY_WHOM}` })
  async captureRecognition(
    @Arg('input') input: CaptureRecognitionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.captures.recognition(access, input));
  }

  @Access('captureOutcome')
  @Mutation(() => ClinicPayload, { description: `Keeps something for another time.${BY_WHOM}` })
  async parkForLater(
    @Arg('input') input: ParkForLaterInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.captures.park(access, input));
  }
}

@Resolver()
export class CaptureAgreedResolver {
  constructor(
    private readonly decisions: CaptureDecisionService,
    private readonly actions: CaptureActionService,
    private readonly statuses: CaptureStatusService,
  ) {}

  @Access('captureOutcome')
  @Mutation(() => ClinicPayload, {
    description: `Captures a decision, and which one it takes the place of.${BY_WHOM}`,
  })
  async captureDecision(
    @Arg('input') input: CaptureDecisionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.decisions.decide(access, input));
  }

  @Access('captureOutcome')
  @Mutation(() => ClinicPayload, {
    description: `Captures a commitment and adds the action that it is, both or neither.${BY_WHOM}`,
  })
  async captureAction(
    @Arg('input') input: CaptureActionInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.actions.agree(access, input));
  }

  @Access('captureOutcome', 'publishStatus')
  @Mutation(() => ClinicPayload, {
    description:
      'Publishes the trajectory status of an ambition in the room, and captures it with its reason.',
  })
  async publishStatusInClinic(
    @Arg('input') input: PublishStatusInClinicInput,
    @Ctx() { access }: RequestContext,
  ): Promise<object> {
    return new ClinicPayload(await this.statuses.publish(access, input));
  }
}
