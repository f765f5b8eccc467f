/** Milliseconds in which a browser that means to answer has done so, many times over. */
export const ANSWER = 6000;

/** What does not answer is taken for a refusal: some private windows neither open a database nor say that they will not. */
export async function inTime<T>(answer: Promise<T>, limit = ANSWER): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('no answer', 'InvalidStateError')), limit);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
