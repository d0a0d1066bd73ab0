import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { listOf } from '../../graphql/cost';
import type { RequestContext } from '../../graphql/request-context';
import type { DivisionRecord } from '../organisations/organisation.repository';
import { Division } from '../organisations/organisation.type';
import type { OwnerRecord } from '../owners/owner.repository';
import { Owner } from '../owners/owner.type';
import type { PriorityRecord } from '../priorities/priority.repository';
import { Priority } from '../priorities/priority.type';
import { divisionsOfClinic, ownersOfClinic, prioritiesOfClinic } from './clinic-scope.repository';
import type { ClinicRecord } from './clinic.repository';
import { Clinic } from './clinic.type';

/** What a clinic is about. */
@Resolver(() => Clinic)
export class ClinicScopeResolver {
  @FieldResolver(() => [Division], {
    complexity: listOf(2),
    description: 'The divisions that it is about, by code; empty for all.',
  })
  divisions(@Root() clinic: ClinicRecord, @Ctx() { reader }: RequestContext): Promise<DivisionRecord[]> {
    return reader.many(divisionsOfClinic, clinic.id);
  }

  @FieldResolver(() => [Priority], {
    complexity: listOf(3),
    description: 'The priorities that it is about, by plan and number; empty for all.',
  })
  priorities(@Root() clinic: ClinicRecord, @Ctx() { reader }: RequestContext): Promise<PriorityRecord[]> {
    return reader.many(prioritiesOfClinic, clinic.id);
  }

  @FieldResolver(() => [Owner], {
    complexity: listOf(3),
    description: 'The posts whose work it is about, in the order of the alphabet; empty for all.',
  })
  owners(@Root() clinic: ClinicRecord, @Ctx() { reader }: RequestContext): Promise<OwnerRecord[]> {
    return reader.many(ownersOfClinic, clinic.id);
  }
}
