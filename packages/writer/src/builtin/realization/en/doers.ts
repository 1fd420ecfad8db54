/** Who does what happens, rather than whom it happens to. */
export const isDoer = (one: string): boolean =>
  /(employee|staff|staff member|worker|driver|agent|doctor|nurse|teacher|operator|manager|seller|rep|clerk|technician)s?$/.test(
    one,
  );
