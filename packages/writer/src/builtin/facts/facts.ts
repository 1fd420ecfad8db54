import type { ParentStep, Subject } from './subject';
import { subjectName } from './subject';

/** What can be asked about: subjects that hold rows, linked by their parents. */
export interface Facts {
  subjects: Subject[];
  /** Very wide ones, of which the best columns are asked about, with how many there were to choose from. */
  narrowed: readonly { subject: Subject; of: number }[];
}

/** Only the named tables (`schema.table`); paths through others are cut by whoever walks them. */
export const restrict = (facts: Facts, tables: readonly string[]): Facts => {
  const wanted = new Set(tables);
  const isWanted = (subject: Subject): boolean => wanted.has(subjectName(subject));
  return {
    subjects: facts.subjects.filter(isWanted),
    narrowed: facts.narrowed.filter(({ subject }) => isWanted(subject)),
  };
};

/** N–1 links seen from the parent. */
export const childrenOf = (parent: Subject, facts: Facts): ParentStep[] =>
  relatedTo(parent, facts).filter(({ through }) => through === undefined);

/** What belongs to the thing, and what a link table relates to it. */
export const relatedTo = (thing: Subject, facts: Facts): ParentStep[] =>
  facts.subjects.flatMap((other) => {
    const steps = [...other.parents, ...other.linked].filter((step) => step.to === thing);
    // Two links between the same tables: which one is meant would have to be said.
    return steps.length === 1 && other !== thing ? steps : [];
  });

/** The parent has another name in this place: who took part is a 见证人, who did not is none. */
export const isRole = ({ words, to }: ParentStep): boolean =>
  words.zh !== to.words.zh.one || words.en !== to.words.en.one;
