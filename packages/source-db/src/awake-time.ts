/** So often an awake process looks; what is counted is at most this. */
const SLICE_MS = 250;
/** A look that comes later than this tells of a process that was suspended, or of a loop that was blocked. */
const LATE_MS = 1_000;
/** Late looks that are not counted; a loop that is always blocked must not wait for ever. */
const LATE_LOOKS = 20;

/**
 * A timeout that runs while this process does: after a suspension a timer is due at once, before the loop has read what came
 * in meanwhile, and would take a peer that has answered for a silent one. Returns what calls it off.
 */
export function awakeTimeout(ms: number, act: () => void): () => void {
  let left = ms;
  let pardons = LATE_LOOKS;
  let timer: NodeJS.Timeout;
  const look = (began: number, slice: number) => {
    const isLate = performance.now() - began > slice + LATE_MS;
    if (isLate && pardons > 0) pardons -= 1;
    else left -= slice;
    if (left > 0) next();
    else act();
  };
  const next = () => {
    const slice = Math.max(1, Math.min(SLICE_MS, left));
    // What is waited for keeps the process alive, if anything does.
    timer = setTimeout(look, slice, performance.now(), slice).unref();
  };
  next();
  return () => clearTimeout(timer);
}

/** Tells afterwards whether this process was suspended. */
export function watchSleep(): { hasSlept: () => boolean; stop: () => void } {
  let slept = false;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    slept ||= now - last > SLICE_MS + LATE_MS;
    last = now;
    return slept;
  };
  const timer = setInterval(look, SLICE_MS);
  return { hasSlept: look, stop: () => clearInterval(timer) };
}
