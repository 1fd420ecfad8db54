/**
 * The promise, or an error after `ms`. What was started goes on: the caller must be able to bear its late success. Where
 * this process stood still meanwhile, what has come in is read first.
 */
export async function withDeadline<Result>(
  promise: Promise<Result>,
  ms: number,
  what: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const end = () => reject(new Error(`${what} took longer than ${ms} ms`));
    timer = setTimeout(() => setImmediate(end), ms);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
