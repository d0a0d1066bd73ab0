/** A token cannot be checked at the moment, since its issuer does not answer. It may be good: to be asked again. */
export class SignInUnavailable extends Error {
  constructor(
    readonly issuer: string,
    cause: unknown,
  ) {
    super('Tokens of this issuer cannot be checked at the moment: try again in a while.', { cause });
    this.name = 'SignInUnavailable';
  }
}
