/**
 * Runs tasks of the same name one after the other, so that reading a stored state and writing it back is not interleaved
 * with another. Only an order of work lives in memory: a killed worker loses nothing but the waiting.
 */
export function inTurns(): <T>(name: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const run = (last.get(name) ?? Promise.resolve()).then(task, task);
    last.set(name, run);
    const forget = () => {
      if (last.get(name) === run) last.delete(name);
    };
    run.then(forget, forget);
    return run;
  };
}
