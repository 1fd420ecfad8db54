export { areFrom } from './en/doers';
export { isLength, isMany, withArticle } from './en/articles';
export { happenedTo, isDateNoun, isOwnDate, spanOf } from './en/dated';
export { byName, eachName, groups, isHome, per, several, stateOf } from './en/groups';
export {
  averageOf,
  byDate,
  eachHas,
  extremeWord,
  figureOf,
  valueName,
  measureName,
  sumOf,
  superlativeOf,
  totalAcross,
  totalOf,
} from './en/measures';
export { OF_PEOPLE, whereabouts } from './en/modifiers';
export { groupName, labelOf, labelsOf, nameOf, oneOf, ownedName } from './en/names';
export { among, countOf, oneRow, predicateOf, rowsOf, splitRows, whichAre } from './en/noun-phrase';
export { tidy } from './en/tidy';
export { which } from './en/which';
