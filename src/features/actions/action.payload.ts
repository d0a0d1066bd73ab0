import { payloadType } from '../changes/payload';
import { actionById } from './action.repository';
import { Action } from './action.type';

export const ActionPayload = payloadType('Action', 'action', () => Action, actionById);
