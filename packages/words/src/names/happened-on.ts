import { identifierWords } from '../lexicon/lexicon';
import { englishParts, PARTICIPLE } from './english-names';
import { columnWords } from './names';
import type { Named, Words } from './types';

/** Verbs that dates are named after, and that say with a time before them what happened: 2024年9月启用的. */
const VERBS = new Set(
  (
    '启用 停用 安装 拆除 投用 投产 投运 建成 竣工 开工 完工 完成 成立 创立 开业 停业 开通 关闭 上线 下线 发布 ' +
    '签约 签订 签署 生效 到期 入职 离职 入学 毕业 出生 注册 登记 认证 加入 退出 支付 付款 退款 收款 下单 结算 ' +
    '发货 到货 收货 交付 入库 出库 采购 购买 购置 生产 出厂 借出 归还 预约 预订 报修 派工 维修 检修 巡检 保养 ' +
    '投诉 受理 处理 提交 申请 审核 审批 录入 开具 举办 启动 取消'
  ).split(' '),
);

/** Nobody is opened or delivered. */
const OF_PEOPLE =
  /^(hired|joined|born|registered|enrolled|promoted|married|admitted|discharged|invited|elected)$/;

/** The verb in a date's name, see DateField.happened. */
export function happenedOn(column: Named, isOfPeople = false): Words {
  const { zh } = columnWords(column);
  const verb = zh.replace(/(日期|时间)$/, '');
  const isWhen = (parts: string[]): boolean => parts.length === 2 && /^(at|on)$/.test(parts[1] ?? '');
  // A title may be a noun already: signing date of signed_on.
  const words = [englishParts(column.name, column.title), identifierWords(column.name)].find(isWhen) ?? [];
  const [participle = ''] = words;
  // 2024's started is from then on.
  const isSaid = participle !== 'started' && (isOfPeople ? OF_PEOPLE : PARTICIPLE).test(participle);
  return {
    zh: verb !== zh && VERBS.has(verb) ? verb : '',
    // People are hired; joined they have themselves.
    en: !isSaid ? '' : isOfPeople && participle === 'joined' ? 'who joined' : participle,
  };
}

/** What somebody or something did in what happened, so that a reference is named after it: 见证编号. */
const DEEDS = new Set(
  '承办 经办 见证 接替 负责 推荐 介绍 登记 收货 发货 审核 审批 注册 开户 受理'.split(' '),
);
export const isDeed = (word: string): boolean => DEEDS.has(word);
