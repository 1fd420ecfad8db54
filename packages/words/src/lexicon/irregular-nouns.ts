/** English nouns of table names whose plural no rule makes, or whose singular no rule finds: singular plural, … */
const NOUNS = (
  'person people, child children, man men, woman women, foot feet, mouse mice, movie movies, cookie cookies, ' +
  'hero heroes, potato potatoes, tomato tomatoes, status statuses, bus buses, bonus bonuses, campus campuses, ' +
  'virus viruses, lens lenses, cache caches, analysis analyses, diagnosis diagnoses, crisis crises, ' +
  'criterion criteria, index indices, quiz quizzes, knife knives, shelf shelves, wolf wolves'
)
  .split(', ')
  .map((pair) => pair.split(' ') as [one: string, many: string]);

const PLURALS: ReadonlyMap<string, string> = new Map(NOUNS);
const SINGULARS: ReadonlyMap<string, string> = new Map(NOUNS.map(([one, many]) => [many, one]));

/** `contact person` → `contact people`; null where the noun follows the rules. */
export const irregularPlural = (noun: string): string | null => lastWordBy(PLURALS, noun);

/** `sales people` → `sales person`; null where the noun follows the rules. */
export const irregularSingular = (noun: string): string | null => lastWordBy(SINGULARS, noun);

function lastWordBy(words: ReadonlyMap<string, string>, noun: string): string | null {
  const [last = ''] = /(?<![a-z])[a-z]+$/i.exec(noun) ?? [];
  const word = words.get(last.toLowerCase());
  return word === undefined ? null : noun.slice(0, noun.length - last.length) + word;
}
