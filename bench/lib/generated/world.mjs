import { drawMaker, idMaker } from './ids.mjs';
import { quarters } from './quarters.mjs';

const WRITTEN = '2026-04-20T09:00:00Z';
export const PUBLISHED = '2026-05-15T09:00:00Z';

/** In the order in which they refer to one another. */
const TABLES = [
  'organisation',
  'stream',
  'reporting_round',
  'division',
  'owner',
  'plan',
  'priority',
  'area_of_action',
  'inspection',
  'recommendation',
  'recommendation_lead',
  'plan_status_update',
  'action',
  'action_update',
  'action_area',
  'action_recommendation',
  'ambition',
  'ambition_priority',
  'ambition_recommendation',
  'published_status',
  'measure',
  'baseline',
  'target',
  'reading',
];

/** The rows of the generated organisation as they come to be, table by table. The same in every run. */
export class World {
  tables = new Map(TABLES.map((table) => [table, []]));
  periods = quarters(40);
  newId = idMaker('golden thread bench');
  draw = drawMaker(7);
  organisationId = this.newId();

  /** Adds a row of the organisation and gives it back with its id. */
  add(table, columns) {
    const row = { id: this.newId(), organisation_id: this.organisationId, created_at: WRITTEN, ...columns };
    return this.addWhole(table, row);
  }

  addWhole(table, row) {
    this.tables.get(table).push(row);
    return row;
  }

  /** A row that people edit. */
  addVersioned(table, columns) {
    return this.add(table, { version: 1, ...columns });
  }

  pick(list) {
    return list[Math.floor(this.draw() * list.length)];
  }

  /** `count` different entries of a list, in its order. */
  pickSome(list, count) {
    const picked = new Set();
    while (picked.size < count) picked.add(Math.floor(this.draw() * list.length));
    return [...picked].sort((a, b) => a - b).map((index) => list[index]);
  }
}
