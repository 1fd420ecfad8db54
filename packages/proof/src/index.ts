export { isSyntheticAlone, judgeAnswers, type Agreement, type OtherAnswer } from './agreement/agree';
export { agreementReasons, withAgreement } from './agreement/with-agreement';
export {
  compareResults,
  multiset,
  type ComparedResult,
  type Comparison,
  type Difference,
} from './agreement/compare-results';
export { orderedPlaces } from './agreement/ordered-places';
export * from './examine';
export * from './ladder';
export * from './made-from';
export * from './pair-file';
export { findPersonal } from './personal-columns';
export * from './pair-sets';
export {
  isNoFaultOfSql,
  isStrictError,
  type ProofError,
  type ProofErrorCode,
  type StrictErrorCode,
} from './proof-error';
export * from './proof-file';
export * from './quarantine-file';
export * from './repair';
export { TURN_DOWNS, type TurnDown } from './repair/turn-down';
export * from './reviewed';
export * from './settle';
export { READER_VERDICTS, type ReaderVerdict } from '@pairsmith/core';
export { SENSE_CHECKS, type SenseCheck, type SenseFinding } from './sense/sense';
export { createQuestionReader, type QuestionReader, type Reading } from './question-reader/read-pair';
export { CLAIMS, isSureClaim, type ClaimName } from './question-reader/claims';
