import { payloadType } from '../changes/payload';
import { areaById } from './area.repository';
import { AreaOfAction } from './area.type';
import { planById } from './plan.repository';
import { Plan } from './plan.type';
import { priorityById } from './priority.repository';
import { Priority } from './priority.type';

export const PlanPayload = payloadType('Plan', 'plan', () => Plan, planById);
export const PriorityPayload = payloadType('Priority', 'priority', () => Priority, priorityById);
export const AreaOfActionPayload = payloadType('AreaOfAction', 'areaOfAction', () => AreaOfAction, areaById);
