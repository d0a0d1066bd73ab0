/** What some work cost this process in seconds of processor time, garbage collection included. */
export class ProcessorTime {
  seconds = 0;

  /** Wall clocks would count whatever else the machine does. */
  measure<Result>(work: () => Result): Result {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    this.seconds += (user + system) / 1_000_000;
    return result;
  }
}
