/** What is read together is held together: how many items that may be, and how heavy all of them. */
export interface Together<T> {
  mostItems: number;
  mostWeight: number;
  weightOf: (item: T) => number;
}

/** The items in their order, in groups that are read one after the other; one that is heavier than a group may be is one of its own. */
export function readTogether<T>(
  items: readonly T[],
  { mostItems, mostWeight, weightOf }: Together<T>,
): T[][] {
  const groups: T[][] = [];
  let held = 0;
  for (const item of items) {
    const group = groups.at(-1);
    const weight = weightOf(item);
    held += weight;
    if (group && group.length < mostItems && held <= mostWeight) group.push(item);
    else {
      groups.push([item]);
      held = weight;
    }
  }
  return groups;
}
