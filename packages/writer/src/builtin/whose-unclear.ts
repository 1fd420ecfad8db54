import { isNameOf } from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import type { Condition } from './condition';
import type { Grouping } from './facts/groupings';
import type { Measure, Subject } from './facts/subject';
import type { Question } from './question';
import { conditionsIn, countedIn, groupsIn, measuresIn } from './read-question';

/** 客户级别和状态, 各状态的订单金额 of payments: a state that is named by no more than that, beside something of another table. */
export function isWhoseUnclear({ tree }: Question): boolean {
  const groups = groupsIn(tree);
  const bare = [
    ...groups,
    ...conditionsIn(tree)
      .filter(isOfValue)
      .map(({ ref }) => ref),
  ].filter(isBare);
  if (bare.length === 0) return false;
  const names = new Set(bare.map(({ field }) => field.words.zh));
  const isBesideOther = groups.some(
    ({ kind, path }) =>
      path.length > 0 &&
      (kind === 'code' ||
        path.some(({ to }) =>
          to.dimensions.some(({ column, words }) => !isMark(column) && names.has(words.zh)),
        )),
  );
  const counted = countedIn(tree);
  return isBesideOther || (counted !== null && measuresIn(tree).some((one) => isOfOther(one, counted)));
}

const isOfValue = ({ kind }: Condition): boolean => kind === 'is' || kind === 'is_not' || kind === 'among';

const isBare = ({ path, field: { words } }: Pick<Grouping, 'path' | 'field'>): boolean =>
  path.length === 0 &&
  (isNameOf(words.zh, 'vagueSort') || /^(?:status|state|type|kind|category|level)$/.test(words.en));

/** 订单金额 of a payment, 工单总金额 of a settlement: it begins with what another table's rows are called. */
const isOfOther = ({ words }: Measure, of: Subject): boolean =>
  isOfOtherDocument(words.zh, of.words.zh.one) ||
  of.parents.some(
    ({ to }) => beginsWith(words.zh, to.words.zh.one) || beginsWith(words.en, `${to.words.en.one} `),
  );

const isOfOtherDocument = (name: string, own: string): boolean => {
  const [document = ''] = DOCUMENT.exec(name) ?? [];
  return document !== '' && !own.includes(document);
};

/** No 单价, and no 单位. */
const DOCUMENT =
  /^(?:订单|工单|账单|运单|保单|发票|合同|销售单|采购单|入库单|出库单|退货单)(?![价位数号率])/u;

const beginsWith = (name: string, noun: string): boolean => noun.trim().length > 1 && name.startsWith(noun);

const isMark = ({ type_class: type }: Column): boolean => type === 'boolean';
