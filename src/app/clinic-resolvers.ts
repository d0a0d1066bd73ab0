import {
  AgendaExceptionResolver,
  AgendaItemResolver,
  ClinicPayloadItemResolver,
} from '../features/clinics/agenda/agenda-item.resolver';
import { ClinicAgendaResolver } from '../features/clinics/agenda/agenda-list.resolver';
import { AgendaMutationResolver } from '../features/clinics/agenda/agenda-mutation.resolver';
import {
  ClinicLifecycleResolver,
  ClinicMutationResolver,
} from '../features/clinics/clinic-mutation.resolver';
import { ClinicAddendumResolver, ClinicAttendeeResolver } from '../features/clinics/clinic-people.resolver';
import { ClinicScopeResolver } from '../features/clinics/clinic-scope.resolver';
import { ClinicResolver, OrganisationClinicsResolver } from '../features/clinics/clinic.resolver';
import {
  AgreedActionResolver,
  AskedChallengeResolver,
  DecisionMeasureResolver,
  LongOpenExceptionResolver,
  TakenDecisionResolver,
} from '../features/clinics/follow-through/clinic-record-entry.resolver';
import {
  OrganisationClinicRecordResolver,
  TrackRecordCountsResolver,
  TrackRecordListsResolver,
} from '../features/clinics/follow-through/clinic-record.resolver';
import {
  ClinicFollowUpsResolver,
  FollowUpResolver,
} from '../features/clinics/follow-through/follow-up.resolver';
import {
  MyTakeawaysResolver,
  OwnerTakeawaysResolver,
  TakeawayResolver,
} from '../features/clinics/follow-through/takeaway.resolver';
import { ClinicMinutesResolver, MinutesResolver } from '../features/clinics/minutes/minutes.resolver';
import { CaptureAgreedResolver, CaptureResolver } from '../features/clinics/outcomes/capture.resolver';
import {
  AgendaItemOutcomesResolver,
  ClinicOutcomesResolver,
  ClinicPayloadOutcomeResolver,
} from '../features/clinics/outcomes/outcome-list.resolver';
import { OutcomeResolver, OutcomeSupersedingResolver } from '../features/clinics/outcomes/outcome.resolver';
import { ClinicChangeResolver, ClinicFeedResolver } from '../features/clinics/room/clinic-feed.resolver';
import { RoomMutationResolver } from '../features/clinics/room/room-mutation.resolver';
import { ClinicRoomFieldResolver, ClinicRoomResolver } from '../features/clinics/room/room.resolver';

/** Everything that answers a field of a clinic. */
export const clinicResolverClasses = [
  OrganisationClinicsResolver,
  ClinicResolver,
  ClinicScopeResolver,
  ClinicAttendeeResolver,
  ClinicAddendumResolver,
  ClinicMinutesResolver,
  MinutesResolver,
  ClinicFollowUpsResolver,
  FollowUpResolver,
  OwnerTakeawaysResolver,
  MyTakeawaysResolver,
  TakeawayResolver,
  OrganisationClinicRecordResolver,
  TrackRecordListsResolver,
  TrackRecordCountsResolver,
  AgreedActionResolver,
  AskedChallengeResolver,
  TakenDecisionResolver,
  DecisionMeasureResolver,
  LongOpenExceptionResolver,
  ClinicMutationResolver,
  ClinicLifecycleResolver,
  ClinicAgendaResolver,
  AgendaItemResolver,
  AgendaExceptionResolver,
  ClinicPayloadItemResolver,
  AgendaMutationResolver,
  CaptureResolver,
  CaptureAgreedResolver,
  OutcomeResolver,
  OutcomeSupersedingResolver,
  ClinicOutcomesResolver,
  AgendaItemOutcomesResolver,
  ClinicPayloadOutcomeResolver,
  RoomMutationResolver,
  ClinicRoomFieldResolver,
  ClinicRoomResolver,
  ClinicFeedResolver,
  ClinicChangeResolver,
] as const;
