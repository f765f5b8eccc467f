/** A row that something else has damaged costs itself and nothing more. What was wrong is for the console. */
export function ofRow<T>(id: string, look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    console.error('damaged row', id, error);
    return undefined;
  }
}
