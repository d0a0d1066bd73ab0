import type { ClinicView } from '../../../domain/vocabulary';
import { columns, relation } from '../../../persistence/relation';
import { insideOnly } from '../inside-only';

export interface ClinicRoomRecord {
  readonly clinicId: string;
  readonly presenterId: string;
  readonly itemId: string | null;
  readonly measureId: string | null;
  readonly view: ClinicView;
  readonly movedAt: string;
}

/** `r` is the room. */
const roomColumns = columns<ClinicRoomRecord>({
  clinicId: 'r.clinic_id',
  presenterId: 'r.presenter_id',
  itemId: 'r.item_id',
  measureId: 'r.measure_id',
  view: 'r.view',
  movedAt: 'r.moved_at',
});

export const roomOfClinic = relation<ClinicRoomRecord>(
  'room of clinic',
  (sql) => `SELECT r.clinic_id AS key, ${sql.select(roomColumns)} FROM clinic_room r
    WHERE r.clinic_id = ANY(${sql.keys}) AND ${insideOnly(sql, 'r')}`,
);
