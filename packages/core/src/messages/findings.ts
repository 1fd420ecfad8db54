import { texts } from './template';

export const findingsTexts = texts({
  'findings.below_l3': { zh: '{n}个未达到L3{listed}', en: '{n} did not reach L3{listed}' },
  'findings.linted': {
    zh: '{n}个在规则检查中有发现{listed}',
    en: 'in {n} the linter found something{listed}',
  },
  'findings.doubted': {
    zh: '{n}个被第二读者存疑，待人工复核',
    en: '{n} are doubted by the second reader and wait for a person',
  },
  'findings.not_agreed': {
    zh: '{n}个与独立答案的结果不同，待人工复核',
    en: '{n} give another result than independent answers and wait for a person',
  },
  'findings.accepted': {
    zh: '已接受的问答对中{parts|，}，请查看验证报告；任务参数strict为true时这些问答对会被隔离',
    en: "Of the accepted pairs {parts}; see the validation report. With the task's parameter strict such pairs are quarantined",
  },
  'findings.listed': { zh: '（{parts|，}）', en: ' ({parts})' },
});
