import { Ctx, Field, ObjectType } from 'type-graphql';
import type { RequestContext } from '../../graphql/request-context';
import { LoggedPayload } from '../changes/payload';
import type { ClinicResult } from './clinic-result';
import { clinicById, type ClinicRecord } from './clinic.repository';
import { Clinic } from './clinic.type';

/**
 * The answer of every mutation of a clinic. Its fields `item` and `outcome` are added by the resolvers of the agenda and of
 * the outcomes, which know how to find one.
 */
@ObjectType({ description: 'What a mutation did to a clinic.' })
export class ClinicPayload extends LoggedPayload<ClinicResult> {
  get clinicId(): string {
    return this.applied.result.id;
  }

  get itemId(): string | null {
    return this.applied.result.item ?? null;
  }

  get outcomeId(): string | null {
    return this.applied.result.outcome ?? null;
  }

  @Field(() => Clinic, { description: 'The clinic as it stands now.' })
  clinic(@Ctx() { reader }: RequestContext): Promise<ClinicRecord | null> {
    return reader.one(clinicById, this.clinicId);
  }
}
