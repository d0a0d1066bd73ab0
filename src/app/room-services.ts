import type { CommandRunner } from '../changes/command-runner';
import type { Clock } from '../domain/clock';
import type { Verdicts } from '../features/ambitions/publish-status';
import { AnswerChallengeService } from '../features/clinics/outcomes/answer-challenge.service';
import { CaptureActionService } from '../features/clinics/outcomes/capture-action.service';
import { CaptureDecisionService } from '../features/clinics/outcomes/capture-decision.service';
import { CaptureStatusService } from '../features/clinics/outcomes/capture-status.service';
import { CaptureService } from '../features/clinics/outcomes/capture.service';
import { PresenceLapseService } from '../features/clinics/room/presence-lapse.service';
import { RoomPresenceService } from '../features/clinics/room/room-presence.service';
import { RoomTimerService } from '../features/clinics/room/room-timer.service';
import { RoomService } from '../features/clinics/room/room.service';

/** Everything that is written in the room of a clinic. */
export const createRoomServices = (commands: CommandRunner, verdicts: Verdicts, clock: Clock) => ({
  room: new RoomService(commands),
  roomPresence: new RoomPresenceService(commands),
  presenceLapses: new PresenceLapseService(commands, clock),
  roomTimer: new RoomTimerService(commands),
  captures: new CaptureService(commands),
  challengeAnswers: new AnswerChallengeService(commands),
  decisions: new CaptureDecisionService(commands),
  agreedActions: new CaptureActionService(commands),
  statusesInClinic: new CaptureStatusService(commands, verdicts),
});
