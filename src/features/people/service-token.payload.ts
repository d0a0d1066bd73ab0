import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { payloadType } from '../changes/payload';
import { serviceTokenById } from './service-token.repository';
import type { Issued } from './service-token.service';
import { ServiceToken } from './service-token.type';

export const ServiceTokenPayload = payloadType(
  'ServiceToken',
  'serviceToken',
  () => ServiceToken,
  serviceTokenById,
);

enum SecretShown {
  NOW = 'NOW',
  BEFORE = 'BEFORE',
}

registerEnumType(SecretShown, {
  name: 'SecretShown',
  description: 'When the secret of a service token was shown.',
  valuesConfig: {
    NOW: { description: 'With this answer, and never again.' },
    BEFORE: {
      description:
        'With the first answer to this request, of which this is a retry. Nobody knows it any more: if that answer ' +
        'was lost, revoke the token and issue another.',
    },
  },
});

@ObjectType({ description: 'What a mutation did that issued a service token.' })
export class IssuedServiceTokenPayload extends ServiceTokenPayload {
  constructor(private readonly issued: Issued) {
    super(issued);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'What the program hands over as its bearer token. It is shown here and nowhere else; null where it was shown ' +
      'before.',
  })
  token(): string | null {
    return this.issued.token;
  }

  @Field(() => SecretShown, { description: 'Whether the token is shown now or was before.' })
  shown(): SecretShown {
    return this.issued.token === null ? SecretShown.BEFORE : SecretShown.NOW;
  }
}
