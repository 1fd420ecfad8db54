import { useEffect, useState } from 'react';
import { useMe } from '../api/use-me';

/**
 * The service's clock, in its own time zone, in which it writes all times; what it said when it was asked who we are tells
 * how far ours is off.
 */
export function useServerNow(tickMs: number): Date {
  const { data, dataUpdatedAt } = useMe();
  const offset = data ? new Date(data.timestamp).getTime() - dataUpdatedAt : 0;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [tickMs]);
  // The answer was on its way for a moment, within which our clock may not have ticked.
  return new Date(Math.max(now, dataUpdatedAt) + offset);
}
