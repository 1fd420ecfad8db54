import { texts } from './template';

export const turnDownTexts = texts({
  'turn_down.no_other_sql': { zh: '没有给出别的SQL', en: 'no other SQL was given' },
  'turn_down.does_not_run': { zh: '不能执行', en: 'it does not run' },
  'turn_down.other_tables': { zh: '读取的表与原SQL不同', en: 'it reads other tables than the original' },
  'turn_down.reader_conflict': {
    zh: '第二读者认为与问题矛盾',
    en: 'the second reader finds that it contradicts the question',
  },
  'turn_down.reader_doubt': { zh: '第二读者存疑', en: 'the second reader is in doubt' },
  'turn_down.no_sense': { zh: '结果没有意义（未达到L3）', en: 'its result makes no sense (L3 not reached)' },
  'turn_down.lint_finding': { zh: '在规则检查中有发现', en: 'the linter found something' },
  'turn_down.not_agreed': {
    zh: '原SQL可以执行，而第二读者没有确认修改后的与问题一致',
    en: 'the original runs, and the second reader did not confirm that the change agrees with the question',
  },
  'turn_down.other_columns': { zh: '使用的字段与原SQL不同', en: 'it uses other columns than the original' },
  'turn_down.other_values': {
    zh: '条件中的取值与原SQL不同',
    en: 'its conditions have other values than the original',
  },
  'turn_down.other_shape': {
    zh: '所求的与原SQL不同（聚合、分组、排序、条数或否定）',
    en: 'it asks for something else than the original (aggregates, groups, order, limit or negation)',
  },
});
