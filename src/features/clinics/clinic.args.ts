import { ArgsType, Field } from 'type-graphql';
import { ClinicState } from '../../domain/vocabulary';
import { requireOrder } from '../../domain/validate';
import { connectionType } from '../../graphql/connection';
import { PageArgs } from '../../graphql/pagination';
import { DateScalar } from '../../graphql/scalars';
import type { ClinicListArgs } from './clinic.repository';
import { Clinic } from './clinic.type';

export const ClinicConnection = connectionType('Clinic', () => Clinic);

@ArgsType()
export class ClinicsArgs extends PageArgs {
  @Field(() => [ClinicState], { nullable: true, description: 'In one of these states.' })
  state?: ClinicState[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or later.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or earlier; not before `from`.' })
  to?: string | null;
}

export function requireClinicList({ state, from, to }: ClinicsArgs): ClinicListArgs {
  requireOrder(from, to, 'to');
  return { state, from, to };
}
