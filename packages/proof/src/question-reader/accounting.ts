import { CUES, ASCENDING, DESCENDING, EXTREME, HIGH, LESS, LOW, MORE, NEGATION } from './cues';
import { MASK } from './text';

/** Words that hold a sentence together, ask, or name nothing in particular. */
const ENGLISH = new Set(
  `a about across after again all along also although always among an and any anyone anything are as at back be been
  before behind being between both but by can come comes consider considering contain contains corresponding could data
  database did do does doing done down during each either else ever every fall falls find first following for found from
  further get give given go goes had happen happened has have having he her here his how i if in include included includes
  including into is it its itself just keep kind know let like list listed lists located look many may me might more much
  must my name named names need needs of off on once one ones only onto or order ordered other our out over overall own
  per please present provide put record recorded records report respective respectively result results return returned
  returns row rows same see separately shall she should show showed showing shows shown since so some sort sorted such take
  tell than that the their them then there these they this those through to together too under until up us use used using
  value values want was we well were what when where whether which while who whom whose why will with within would you
  your table tables column columns number numbers amount amounts id ids figure figures level entire display calculate
  compute determine identify count counts still now currently really actually exist exists set make made making add break
  filled range answer integer format percent people person time times date dates day days week weeks month months quarter
  flag true year years hour hours minute minutes second seconds recent recently yet`.split(/\s+/),
);

/** Whether an English word says nothing by itself. */
export const isCommon = (word: string): boolean => ENGLISH.has(word);

/** The same in Chinese: after these are taken out, what is left of two characters or more says something. */
const CHINESE =
  /请问?|帮我?|我们?|想要?|知道|看看?|查询?|查找|查看|统计|列出|显示|给出|返回|展示|求出?|计算|汇总|找出|哪些?|哪个|哪[一几]|什么|多少|几|是否|是|的|了|在|有过?|和|与|及|以及|或者?|并且?|且|而|都|也|还|就|其|其中|他们?|它们?|这些?|那些?|该|所有|全部|每|各|按照?|分别|一共|总共|情况|信息|数据|记录|名单|清单|列表|结果|名称|编号|对应|相应|以|从|到|由|为|对|于|被|把|将|给|让|用|个|家|位|条|种|类|名|张|件|台|次|笔|项|人|里|中|内|上|下|间|最|比|较|更|只|仅|会|能|可以?|需要|应该|属于|包含|包括|拥有|存在|进行|排列|排序|显示|展示|一下|如何|怎么样?|怎样|分布|之间|目前|现在|当前|时候|时间|日期|季度|小时|分钟|任何|水平|多大|年初|年内|当月|数值|平方米|公里|千米|公斤|千克|共涉及?|不含|[年月日天周元自所数率量值分成算]/g;

const CUE_FORMS = [...Object.values(CUES), EXTREME, HIGH, LOW, DESCENDING, ASCENDING, NEGATION, MORE, LESS];

/**
 * The words of a question that nothing was read from. `masked`: names, times and numbers taken out already. Short rests, such
 * as a single character between two names, count as nothing.
 */
export function unaccounted(masked: string, isKnown: (word: string) => boolean): string[] {
  const rest = CUE_FORMS.reduce(
    (text, form) => text.replace(form, (found) => MASK.repeat(found.length)),
    masked,
  );
  const latin = rest.match(/[a-z][a-z'-]+/g) ?? [];
  const han = rest.replace(CHINESE, MASK).match(/\p{Script=Han}{2,}/gu) ?? [];
  return [...latin.filter((word) => !ENGLISH.has(word.replace(/'s$|'$/, ''))), ...han].filter(
    (word) => !isKnown(word),
  );
}
