import { CreateGoldenThread1795340000000 } from '../../migrations/1795340000000-create-golden-thread';
import { ExplainStatuses1795352086415 } from '../../migrations/1795352086415-explain-statuses';
import { ConcernChanges1795363191422 } from '../../migrations/1795363191422-concern-changes';
import { KeepLogOrigin1795363740148 } from '../../migrations/1795363740148-keep-log-origin';
import { SecureRows1795380000000 } from '../../migrations/1795380000000-secure-rows';
import { KeepAudit1795380100000 } from '../../migrations/1795380100000-keep-audit';
import { People1795380200000 } from '../../migrations/1795380200000-people';
import { FindHiddenStatuses1795380300000 } from '../../migrations/1795380300000-find-hidden-statuses';
import { FindMoment1795390000000 } from '../../migrations/1795390000000-find-moment';
import { Notifications1795390100000 } from '../../migrations/1795390100000-notifications';
import { AddClinics1795390200000 } from '../../migrations/1795390200000-add-clinics';

/** In the order in which they run. Named one by one, since a pattern would also find what a build left behind. */
export const migrations = [
  CreateGoldenThread1795340000000,
  ExplainStatuses1795352086415,
  ConcernChanges1795363191422,
  KeepLogOrigin1795363740148,
  SecureRows1795380000000,
  KeepAudit1795380100000,
  People1795380200000,
  FindHiddenStatuses1795380300000,
  FindMoment1795390000000,
  Notifications1795390100000,
  AddClinics1795390200000,
];
