/**
 * The results of what goes on at the same time. Where one fails the others are waited for before it is thrown: nothing of a step
 * may go on when the step is over.
 */
export async function allEnded<Results extends unknown[]>(
  ...parts: { [At in keyof Results]: Promise<Results[At]> }
): Promise<Results> {
  await Promise.allSettled(parts);
  return Promise.all(parts) as Promise<Results>;
}
