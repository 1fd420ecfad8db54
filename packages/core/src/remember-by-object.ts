/**
 * A pure function of an object that stays as it is: what it makes of each is made once, and forgotten with the object. What is made is
 * shared: nobody may change it. For one of two objects: `rememberByObject((a) => rememberByObject((b) => …))`.
 */
export function rememberByObject<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { made: Made }>();
  return (of) => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { made: make(of) }));
    return found.made;
  };
}
