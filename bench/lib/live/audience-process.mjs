import { Audience } from './audience.mjs';
import { serveCalls } from './serve-calls.mjs';

serveCalls(new Audience());
