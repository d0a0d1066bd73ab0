import type { Claims } from '../../domain/claims';
import { readDevelopmentToken } from '../token';
import type { TokenVerifier } from './token-verifier';

/** Takes the tokens of the `token` command. */
export class DevelopmentVerifier implements TokenVerifier {
  constructor(private readonly secret: string) {}

  verify(token: string): Promise<Claims | undefined> {
    return readDevelopmentToken(token, this.secret);
  }
}
