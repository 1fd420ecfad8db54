import { agreementTexts } from './agreement';
import { backupTexts } from './backup';
import { changesTexts } from './changes';
import { connectionTexts } from './connection';
import { contentTexts } from './content';
import { coverageTexts } from './coverage';
import { diskTexts } from './disk';
import { doingTexts } from './doing';
import { doneTexts } from './done';
import { driftTexts } from './drift';
import { editTexts } from './edit';
import { evaluationTexts } from './evaluation';
import { exportTexts } from './export';
import { failureTexts } from './failure';
import { fieldTexts } from './field';
import { fileTexts } from './file';
import { findingsTexts } from './findings';
import { functionTexts } from './function';
import { healthTexts } from './health';
import { hostTexts } from './host';
import { inferTexts } from './infer';
import { lintTexts } from './lint';
import { lintTitleTexts } from './lint-title';
import { llmTexts } from './llm';
import { loadTexts } from './load';
import { logTexts } from './log';
import { minedTexts } from './mined';
import { pairsTexts } from './pairs';
import { periodTexts } from './period';
import { proofTexts } from './proof';
import { putAsideTexts } from './put-aside';
import { queryTexts } from './query';
import { questionsTexts } from './questions';
import { readerTexts } from './reader';
import { readerWordTexts } from './reader-word';
import { requestTexts } from './request';
import { reviewTexts } from './review';
import { roleTexts } from './role';
import { runTexts } from './run';
import { sampleTexts } from './sample';
import { searchTexts } from './search';
import { senseTexts } from './sense';
import { serviceTexts } from './service';
import { sourceTexts } from './source';
import { sqlTexts } from './sql';
import { summaryTexts } from './summary';
import { tableTexts } from './table';
import { tableListTexts } from './table-list';
import { targetTexts } from './target';
import { taskTexts } from './task';
import { themesTexts } from './themes';
import { trainingTexts } from './training';
import { turnDownTexts } from './turn-down';
import { unaskedTexts } from './unasked';
import { unitTexts } from './unit';
import { vectorsTexts } from './vectors';
import { warningTexts } from './warning';
import { writerTexts } from './writer';

/** Every message there is: its code, and its words in both languages. */
export const CATALOGUE = {
  ...agreementTexts,
  ...backupTexts,
  ...changesTexts,
  ...connectionTexts,
  ...contentTexts,
  ...coverageTexts,
  ...diskTexts,
  ...doingTexts,
  ...doneTexts,
  ...driftTexts,
  ...editTexts,
  ...evaluationTexts,
  ...exportTexts,
  ...failureTexts,
  ...fieldTexts,
  ...fileTexts,
  ...findingsTexts,
  ...functionTexts,
  ...healthTexts,
  ...hostTexts,
  ...inferTexts,
  ...lintTexts,
  ...lintTitleTexts,
  ...llmTexts,
  ...loadTexts,
  ...logTexts,
  ...minedTexts,
  ...pairsTexts,
  ...periodTexts,
  ...proofTexts,
  ...putAsideTexts,
  ...queryTexts,
  ...questionsTexts,
  ...readerTexts,
  ...readerWordTexts,
  ...requestTexts,
  ...reviewTexts,
  ...roleTexts,
  ...runTexts,
  ...sampleTexts,
  ...searchTexts,
  ...senseTexts,
  ...serviceTexts,
  ...sourceTexts,
  ...sqlTexts,
  ...summaryTexts,
  ...tableTexts,
  ...tableListTexts,
  ...targetTexts,
  ...taskTexts,
  ...themesTexts,
  ...trainingTexts,
  ...turnDownTexts,
  ...unaskedTexts,
  ...unitTexts,
  ...vectorsTexts,
  ...warningTexts,
  ...writerTexts,
};

export type Code = keyof typeof CATALOGUE;
