/** Words that say which way an amount goes; those of one line against each other. Chinese: a part of what a value means. */
const OPPOSITES: readonly (readonly [one: readonly string[], other: readonly string[]])[] = [
  [
    ['入库', '收货'],
    ['出库', '发货'],
  ],
  [
    ['收入', '收款', '进账'],
    ['支出', '付款', '出账'],
  ],
  [['借方'], ['贷方']],
  [['奖励'], ['惩罚', '处罚', '处分']],
  [['充值'], ['消费', '扣款', '提现']],
  [
    ['存入', '存款'],
    ['支取', '取出', '取款'],
  ],
  [['买入'], ['卖出']],
  [
    ['转入', '调入'],
    ['转出', '调出'],
  ],
  [['增加'], ['减少']],
  [['采购', '销售'], ['退货']],
  [['支付', '付款'], ['退款']],
  // One is a part of the other, and counted in it already.
  [
    ['总包', '总承包'],
    ['分包', '监理'],
  ],
  [
    ['in', 'inbound', 'incoming'],
    ['out', 'outbound', 'outgoing'],
  ],
  [
    ['receipt', 'received'],
    ['issue', 'issued', 'dispatch', 'dispatched'],
  ],
  [
    ['income', 'revenue'],
    ['expense', 'expenditure', 'cost'],
  ],
  [['credit'], ['debit']],
  [
    ['deposit', 'deposited'],
    ['withdrawal', 'withdraw', 'withdrawn'],
  ],
  [
    ['buy', 'bought'],
    ['sell', 'sold'],
  ],
  [
    ['award', 'reward', 'bonus'],
    ['penalty', 'punishment', 'fine', 'deduction'],
  ],
  [['increase'], ['decrease']],
  [['invoice', 'standard'], ['credit']],
  [['蓝字'], ['红字', '红冲']],
  [['sale', 'purchase', 'order'], ['return']],
  [
    ['charge', 'payment'],
    ['refund', 'chargeback'],
  ],
];

/** What documents are marked with that take others back, against what they take back: whole codes. */
const MARKS: readonly (readonly [document: readonly string[], reversal: readonly string[]])[] = [
  [
    ['in', 'inv', 'si', 'i'],
    ['cn', 'crn', 'cr', 'cm', 'scn', 'c'],
  ],
];

/** Two of the codes stand for a document and for what takes it back: IN and CN of invoices. Only where the codes sort documents. */
export function holdReversals(codes: readonly string[]): boolean {
  const own = codes.map((code) => code.trim().toLowerCase());
  const has = (marks: readonly string[]): boolean => marks.some((mark) => own.includes(mark));
  return MARKS.some(([document, reversal]) => has(document) && has(reversal));
}

/** Two of the values go opposite ways, so that what stands beside them does not add up over both. */
export function holdOpposites(values: readonly string[]): boolean {
  const wordsOf = values.map((value) => value.toLowerCase().split(/[^\p{L}]+/u));
  const has = (words: readonly string[]): boolean =>
    words.some((word) =>
      /^[a-z]/.test(word)
        ? wordsOf.some((own) => own.includes(word))
        : values.some((value) => value.includes(word)),
    );
  return OPPOSITES.some(([one, other]) => has(one) && has(other));
}
