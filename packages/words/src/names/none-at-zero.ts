/** `Seconds, 0 for none`, `0 = unlimited`, 0表示不限: 0 is no number but the lack of one. */
const NONE_AT_ZERO =
  /(?<![\d.])0 ?(?:for|is|=|:|means|if|when)? ?(?:none|no limit|not limited|unlimited|never|not set|disabled|off)\b|(?<![\d.])0 ?(?:为|表示|代表|则|即|是|=|：|:|-)? ?(?:不限|无限|没有|无|未设|不设|不启用|永久|关闭|不检查)/iu;

/** Whether a comment says that 0 stands for nothing, so that it is no least number and goes into no mean. */
export const isNoneAtZero = (comment: string): boolean => NONE_AT_ZERO.test(comment);
