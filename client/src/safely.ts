/** Calls what the user of this package wrote. What it throws is told, and the feed goes on. */
export function safely(call: () => unknown, report: (problem: unknown) => void): void {
  const tell = (problem: unknown): void => {
    try {
      report(problem);
    } catch {
      // Who is told of faults has one: nobody is left to tell.
    }
  };
  try {
    const outcome = call();
    if (outcome instanceof Promise) outcome.catch(tell);
  } catch (problem) {
    tell(problem);
  }
}
