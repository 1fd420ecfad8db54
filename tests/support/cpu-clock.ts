/**
 * Starts to count the processor time of this process (ms, all its threads). What promises bounded work is measured by it: a
 * machine that is busy with others makes the wall's clock go on and not this one.
 */
export function startCpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
