import type { Acknowledgement } from './intent-log';

/** One command as the database has it. */
export interface Written {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  /** How many commands entered something with this key as their reason. */
  readonly effects: number;
}

export interface WriteFindings {
  /** Entries of the log that writers were told of. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly repeated: number;
  readonly complaints: readonly string[];
}

/** What writers were told is done against what is in the database: all of it, and each write once. */
export function checkWrites(
  acknowledged: readonly Acknowledgement[],
  written: readonly Written[],
): WriteFindings {
  const byKey = new Map(written.map((command) => [command.key, command]));
  const findings = { acknowledged: 0, lost: 0, repeated: 0 };
  const complaints: string[] = [];
  for (const { key, sequence } of acknowledged) {
    const command = byKey.get(key);
    if (!command || sequence < command.first || sequence > command.last) {
      findings.lost += 1;
      complaints.push(`lost: ${key} was acknowledged as ${sequence} and is not there`);
      continue;
    }
    findings.acknowledged += command.last - command.first + 1;
    if (command.effects === 1) continue;
    if (command.effects === 0) findings.lost += 1;
    else findings.repeated += command.effects - 1;
    complaints.push(`${key} was written ${command.effects} times`);
  }
  return { ...findings, complaints };
}

/** Numbers are dense from 1 to the head, or the log itself has a hole. */
export function holesIn(sequences: readonly number[], head: number): number {
  const there = new Set(sequences);
  let holes = 0;
  for (let sequence = 1; sequence <= head; sequence += 1) if (!there.has(sequence)) holes += 1;
  return holes;
}
