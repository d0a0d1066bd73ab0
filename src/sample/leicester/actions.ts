import type { SampleAction } from '../sample.types';
import { actionsHelpMoneyAndCulture } from './actions-help-money-and-culture';
import { actionsInspectionsAndEarlyAction } from './actions-inspections-and-early-action';
import { actionsOtherCommitments } from './actions-other-commitments';
import { actionsQualityAndChange } from './actions-quality-and-change';

export const actions: SampleAction[] = [
  ...actionsInspectionsAndEarlyAction,
  ...actionsHelpMoneyAndCulture,
  ...actionsQualityAndChange,
  ...actionsOtherCommitments,
];
