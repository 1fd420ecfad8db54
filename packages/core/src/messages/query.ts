import { texts } from './template';

export const queryTexts = texts({
  'query.too_costly': {
    zh: '查询代价过高: {cost} 超过上限 {max}',
    en: 'The query costs too much: {cost} is over the limit {max}',
  },
  'query.holds_too_much': {
    zh: '查询要排序或暂存的数据预计超过 {size}，请先过滤或聚合',
    en: 'The query would sort or hold more than an estimated {size}; filter or aggregate first',
  },
  'query.not_stopped': {
    zh: '查询超时后仍未停下，已断开连接；请减少它读取或生成的数据',
    en: 'The query did not stop after its timeout and was disconnected; let it read or make less data',
  },
  'query.result_too_large': {
    zh: '查询结果超过 {size}，已中止读取',
    en: 'The result exceeds {size}, reading was stopped',
  },
});
