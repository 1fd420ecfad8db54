/** No space beside Chinese punctuation or at the ends, one elsewhere. */
export const tidy = (sentence: string): string =>
  sentence
    .replace(/\s+/g, ' ')
    // 2023年申请的采购申请 采购申请预算金额合计: what the keywords name is not named once more.
    .replace(/(\p{Script=Han}{2,8}) \1(?=\p{Script=Han})/gu, '$1 ')
    // 多少辆车辆
    .replace(/辆(\p{Script=Han}{0,2})车辆/gu, '辆$1车')
    .replace(/ ?([，。？、：；（）]) ?/g, '$1')
    // Latin words inside a name stand apart on both sides: 未开启 SSL 的账号.
    .replace(/ ([A-Za-z][A-Za-z0-9]*)(?=\p{Script=Han})/gu, ' $1 ')
    .trim();
