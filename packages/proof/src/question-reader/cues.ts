/** Words that ask for something, looked for where names, times and numbers are masked. */
export const CUES = {
  average: /平均|均值|均价|人均|日均|周均|月均|年均|单均|每均|\b(?:average|avg|mean)\b/g,
  median: /中位(?!于)|median/g,
  sum: /(?<!汇)总(?!共有?多少[个家笔位条次种名张件台]|数|共有?几|体)|合计|总计|共计|累计|一共|加起来|求和|之和|\b(?:total|sum|overall|altogether|combined)\b/g,
  count:
    /有多少|多少(?=\s*[个家笔位条次种名张件台辆部项类款座份人户起批场◇天页组])|多少◇|共多少|几(?=[个家笔位条次种名张件台辆部项类款座份人户起批场])|数量|个数|次数|人数|笔数|件数|条数|单数|家数|户数|台数|总数|记录数|行数|频次|◇\s*数(?!据|值|字)|(?<![系指分参基函序位众])数(?=[最,。?、和及与是有多为]|$)|计数|(?<!按[^,。?]*)统计[^,]*多少|how many|number of|\bcounts?\b|\bhow often\b|数目|◇量|(?<=[单客])量|量(?=分别|各)/g,
  ratio:
    /占比|比例|比重|百分比|百分之|占(?!用|地|位)|率(?!先|领|队)|几成|份额|之比|比值|除以|\b(?:share|percent(?:age)?s?|ratio|rate|proportion|fraction)\b|of the (?:whole|total)|divided by|%/g,
  running: /累计|累积|逐.累加|迄今|截至|滚动|running|cumulative|so far|to date/g,
  change:
    /环比|同比|增长|增减|增加|减少|变化|较上|较前|比上|比前|涨|降幅|增幅|差额|相差|差(?=多少|值|异)|\b(?:change[sd]?|growth|grow|increase[sd]?|decrease[sd]?|differ(?:s|ence)?|compared?|month[- ]over[- ]month|year[- ]over[- ]year|versus|vs)\b/g,
  rank: /排名|名次|排行|位次|\brank(?:ing|ed|s)?\b/g,
  distinct:
    /不同(?!步)|去重|不重复|种类|(?:多少|几|哪些|哪几)种|(?:多少|几|哪些|哪几)类|各种|唯一|互不|\b(?:distinct|unique|different|kinds? of|types? of)\b/g,
  group:
    /每|各(?!自)|分别|按(?!时|照.{0,4}(?:标准|规定))|逐|依|分(?=◇|类|组|布|月|年|季)|分布|哪[个家种类些一]|不同|\b(?:each|every|per|by|which|breakdown|distribution|across|for all|broken)\b|对比|比较|趋势|走势|trend/g,
} satisfies Record<string, RegExp>;
export type Cue = keyof typeof CUES;

/** Words for one end of what is compared. */
export const HIGH =
  /最高|最大|最多|最长|最晚|最迟|最新|最近(?!的?邻)|最贵|最重|最热|最远|最频繁|最畅销|最常|峰值|\b(?:highest|(?<!at )most|largest|biggest|greatest|maximum|max|longest|latest|newest|heaviest|peak)\b/g;
export const LOW =
  /最低|最小|最少|最短|最早|最便宜|最轻|\b(?:lowest|(?<!at )least|smallest|fewest|minimum|min|shortest|earliest|cheapest)\b/g;
/** Of these either end may be meant: first by what, best by which measure, oldest by birth or by age. */
export const EXTREME =
  /最后|最先|最好|最差|最强|最弱|最老|最受|第一|冠军|垫底|倒数|首[次笔个]|\b(?:first|last|best|worst|top|bottom|oldest|youngest|how (?:high|low))\b/g;

export const DESCENDING =
  /从高到低|由高到低|从大到小|由大到小|从多到少|由多到少|从新到旧|由新到旧|从晚到早|从近到远|从长到短|由近及远|降序|倒序|递减|逆序|\bdescending\b|\bdesc\b|(?:highest|largest|most|newest|latest|biggest|longest)(?: \w+)? (?:to|first)\b/g;
export const ASCENDING =
  /从低到高|由低到高|从小到大|由小到大|从少到多|由少到多|从旧到新|从早到晚|由早到晚|从短到长|先后|升序|正序|递增|\bascending\b|\basc\b|(?:lowest|smallest|fewest|least|oldest|earliest|shortest|cheapest)(?: \w+)? (?:to|first)\b/g;

/** Not `不同`, `不少于`: these deny nothing. */
export const NEGATION =
  /没有|没能|从未|从来没|从没|未曾|尚未|未(?!来|必|知数)|没|无(?!论|锡|线)|不(?!含\s*[\d◇]|同|少于|低于|超|足|到|多于|高于|大于|小于|等于|早于|晚于|止|论|管|仅|重复|含今|断|计|妨|如|过)|(?<!除)非(?!常)|缺失|缺少|缺(?=◇|[的了])|为空|空(?=缺|着|值)|(?<=为)否(?![则认决定])|遗漏|排除|剔除|除(?!以|了解|法)|\b(?:not|never|without|none|missing|lack(?:s|ing)?|except|exclud(?:e|es|ed|ing)|ignor(?:e|ed|ing)|omit(?:s|ted|ting)?|other than|nobody|nothing|neither|empty|blank|null|false|unknown|isn't|aren't|don't|doesn't|didn't|hasn't|haven't|have no|has no|had no|with no|there is no|no)\b(?!\.)(?! (?:more|less|later|earlier|fewer|longer) )|n't\b/g;

/** Words that deny the value right after them, or all in between. */
export const DENIED =
  /除(?:了)?[^,。?]*?(?:以外|之外|外)|(?:不是|非|不为|不属于|不包括|不含|排除|剔除|并非|不在)[^,。?的]*|\b(?:not|non|except(?: for)?|excluding|other than|but not|apart from|isn't|aren't)\b[^,.?]*/g;

/** More or less than something that is no number: than the mean, than another column. */
export const MORE =
  /大于|超过|高于|多于|超出|长于|优于|领先|比[^,。?]{1,16}?(?:高|多|大|长|贵|重|好)|以上|\b(?:more than|greater than|larger than|over|above|exceed(?:s|ing)?|higher than|longer than|bigger than|beats?|(?:more|greater|larger|higher|longer|bigger) [^,.?]{1,40}? than(?= (?:the )?average))\b/g;
export const LESS =
  /小于|低于|少于|不足|不到|短于|落后|比[^,。?]{1,16}?(?:低|少|小|短|便宜|轻|差)|以下|未达到|\b(?:less than|fewer than|lower than|smaller than|shorter than|under|below|(?:less|fewer|lower|smaller|shorter) [^,.?]{1,40}? than(?= (?:the )?average))\b/g;

/**
 * That all rows are meant, whatever has become of them: （不论状态）, （含停用的）, `, regardless of status`, `, including closed depots`.
 * It chooses none, so that no value and no column in it is one by which the SQL may choose. What is no such group of the rows
 * (`, including tax`) says something of the answer, and is read.
 */
export const WHOLE =
  /\(?(?:不论|无论)[^,。?)]{1,10}(?:\)|$)|\(含(?!没|无)[^,。?)]{1,10}的\)|,? regardless of [a-z]+(?: [a-z]+)?|, including (?:those (?:who|that) have left|duplicates|(?:[a-z]+(?:ed|en|wn|ive|ete)|void)(?: [a-z]+)* (?:[a-z]+s|people|staff|children|personnel))(?=[.?]?$)/g;

/** Rows without a counterpart are shown too: an outer join is asked for, nothing is denied. */
export const INCLUSION =
  /(?:包括|包含|含|连同?)[^,。?)]{0,14}?没有?[^,。?)]*|(?:没有|无)[^。?]{0,40}?(?:记|算|按|列|显示|填|当|视|计|写)(?:为|作|成|做)?\s*[0零][^,。?]*|\b(?:without|with no)\b[^.?]{0,60}?\b(?:0|zero)\b[^,.?]*|including [^,.?]*?(?:without|none|no|with no)\b[^,.?]*|(?:with|as|showing|show) (?:0|zero) (?:for|if|where)\b[^,.?]*/g;
