import { Column, Entity, Unique } from 'typeorm';
import { Row } from '../../persistence/row';

/** Councils that resemble one's own, as somebody published them. Sets differ, so each has a name and a version. */
@Entity('neighbour_set')
@Unique(['organisationId', 'name', 'edition'])
export class NeighbourSetEntity extends Row {
  @Column('text')
  name: string;

  /** The version that its publisher gave it, as in "May 2025". */
  @Column('text')
  edition: string;

  @Column('text', { nullable: true })
  source: string | null;

  /** In the order of likeness: { code, name }. */
  @Column('jsonb')
  members: unknown;
}
