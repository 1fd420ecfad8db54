import { isOfPeople, type Subject } from '../../facts/subject';

/** Who does what happens, rather than whom it happens to. */
export const isDoer = (one: string): boolean =>
  /(employee|staff|staff member|worker|driver|agent|doctor|nurse|teacher|operator|manager|seller|rep|clerk|technician)s?$/.test(
    one,
  );

/** Where they are is where they came from: visitors from York, though they were seen in Kent. Those who work are where they work. */
export const areFrom = (of: Subject): boolean => isOfPeople(of) && !isDoer(of.words.en.one);
