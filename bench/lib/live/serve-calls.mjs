/** Answers the calls of the process that started this one, by the methods of `target`. */
export function serveCalls(target) {
  process.on('message', ({ method, args }) => {
    Promise.resolve()
      .then(() => target[method](...args))
      .then(
        (result) => process.send({ result }),
        (problem) => process.send({ problem: problem.message }),
      );
  });
  process.on('disconnect', () => process.exit());
}
