export {
  averageOf,
  byDate,
  extremeWord,
  figures,
  isTotalName,
  measureName,
  newestBy,
  possessive,
  sumOf,
  superlative,
  totalOf,
  wholeOf,
} from './zh/measures';
export {
  byName,
  codeUnit,
  each,
  groupName,
  groups,
  isJoined,
  nameOf,
  ownedName,
  ownName,
  several,
  shortName,
  thingUnit,
} from './zh/names';
export { deedOf } from './zh/modifiers';
export {
  among,
  conditionName,
  countOf,
  happening,
  keyRows,
  keywords,
  numberOf,
  rowsBefore,
  rowsOf,
  those,
  whenOf,
  within,
} from './zh/noun-phrase';
export { tidy } from './zh/tidy';
