import type { Fault } from './arena';
import { cutListeners, idleTransaction, restartFast, restartImmediately, strayBells } from './fault-database';
import {
  allSocketsCut,
  clientsCut,
  clientsDelayed,
  clientsHalfOpen,
  clientsThrottled,
  databaseCut,
  databaseDelayed,
  databaseHalfOpen,
  databaseThrottled,
} from './fault-networks';
import { retentionTrimmed } from './fault-retention';
import { killBetweenCommitAndBell, killDuringBroadcast } from './fault-server-kills';
import { clocksApart, rollingRestart, standStill } from './fault-servers';
import { killWriter } from './fault-writer-kill';

/** Everything that goes wrong in a run. */
export const FAULTS: readonly Fault[] = [
  killBetweenCommitAndBell,
  killDuringBroadcast,
  killWriter,
  restartFast,
  restartImmediately,
  cutListeners,
  strayBells,
  idleTransaction,
  clientsCut,
  clientsDelayed,
  clientsThrottled,
  clientsHalfOpen,
  databaseCut,
  databaseDelayed,
  databaseThrottled,
  databaseHalfOpen,
  standStill,
  clocksApart,
  allSocketsCut,
  rollingRestart,
  retentionTrimmed,
];
