/** `units` of `units in stock`. */
const headOf = (name: string): string => name.replace(/ (in|on|of|per|at|for|to) .*$/, '');

/** As it sounds: `an expense`, `a unit price`, `an hourly rate`; many have none. */
export const withArticle = (noun: string): string =>
  /[^s]s$/.test(headOf(noun))
    ? noun
    : `${/^([aeiou]|hour|honou?r|heir)/i.test(noun) && !/^(uni(?![dmns])|us[aeu]|url|uti|eu|one)/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** Names of places that are said with `the`. */
const WITH_THE =
  /^(usa?|u\.s\.a?\.?|uk|uae|united .+|netherlands|philippines|bahamas|maldives|seychelles|gambia|vatican|.+ (republic|islands|states|emirates|kingdom))$/i;

/** `the United Kingdom`, `Canada`. */
export const placeName = (name: string): string =>
  WITH_THE.test(name) && !/^republic/i.test(name) ? `the ${name}` : name;

/** Names of what is counted: `parking spaces`, `units in stock`, but no `status`, `bonus`, `address` or `basis`. */
export const isMany = (name: string): boolean =>
  /[^sui]s$/.test(headOf(name)) && !/^number of /.test(name) && !isLength(name);

/** Payment terms in days are long, and not many. */
export const isLength = (name: string): boolean =>
  / in (seconds|minutes|hours|days|weeks|months|years)$/.test(name);
