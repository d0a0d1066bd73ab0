export interface ConfigFault {
  readonly setting: string;
  readonly problem: string;
}

/** Reads settings one by one and collects what is wrong with them. */
export class Settings {
  readonly faults: ConfigFault[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  fault(setting: string, problem: string): void {
    this.faults.push({ setting, problem });
  }

  text(setting: string): string | undefined {
    return this.env[setting]?.trim() || undefined;
  }

  wholeNumber(setting: string, fallback: number, least: number, most: number): number {
    const value = this.text(setting);
    if (value === undefined) return fallback;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
    if (number >= least && number <= most) return number;
    this.fault(setting, `must be a whole number from ${least} to ${most}, but is "${value}"`);
    return fallback;
  }

  oneOf<T extends string>(setting: string, choices: readonly T[], fallback: T): T {
    const value = this.text(setting);
    if (value === undefined) return fallback;
    const choice = choices.find((each) => each === value);
    if (choice === undefined) this.fault(setting, `must be one of ${choices.join(', ')}, but is "${value}"`);
    return choice ?? fallback;
  }
}
