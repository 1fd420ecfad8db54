import { startCpuClock } from '../../../tests/support/cpu-clock';
import { exampleColumn, exampleStatistics, exampleTable } from './__tests__/example-tables';
import { nounInNames } from './noun-in-names';

const named = (samples: string[], more: Parameters<typeof exampleColumn>[2] = {}) =>
  exampleTable('t_7', [
    exampleColumn('c_1', 'text', { samples, statistics: exampleStatistics(40), ...more }),
  ]);
const nounOf = (samples: string[], more = {}) => nounInNames({ ...named(samples, more), row_estimate: 40 });

test.each([
  [['青岭水站3', '云湾水站17', '石溪水站8', '河谷水站21'], '水站'],
  [['东城门诊部', '西山门诊部', '南湖门诊部', '江口门诊部'], '门诊部'],
  [['江州实业有限公司', '鼎信物流有限公司', '恒远建材有限责任公司', '四海商贸股份有限公司'], '公司'],
  [['北郊泵房A-1', '滨江泵房B-2', '城西泵房（西）', '东湖泵房3号'], '泵房'],
])('rows named %j are %s', (samples, noun) => {
  expect(nounOf(samples)).toBe(noun);
});

test.each<[string, string[], object?]>([
  ['names that end differently', ['青岭水站', '云湾码头', '石溪水站', '河谷水站']],
  ['too few of them', ['青岭水站', '云湾水站', '石溪水站']],
  ['one sign in common, which is hardly a noun', ['南昌市', '九江市', '赣州市', '宜春市']],
  ['nothing but the noun and a number', ['水站1', '水站2', '水站3', '水站4']],
  ['what goes on with a number', ['南门1号点', '东门2号点', '北门3号点', '西门4号点']],
  ['no Chinese', ['North pump 1', 'South pump 2', 'East pump 3', 'West pump 4']],
  [
    'values that come again and again',
    ['东区仓库', '西区仓库', '南区仓库', '北区仓库'],
    { statistics: exampleStatistics(6) },
  ],
  [
    'masked cells',
    ['某某水站', '张某水站', '李某水站', '王某水站'],
    { masking: { policy: 'mask', kind: 'person_name' } },
  ],
])('%s say nothing', (_, samples, more = {}) => {
  expect(nounOf(samples, more)).toBe('');
});

test('cells of a thousand signs are read at once', () => {
  const spentMs = startCpuClock();
  expect(nounOf(Array.from({ length: 4 }, (_, at) => `${'a1-'.repeat(400)}${at}。`))).toBe('');
  expect(spentMs()).toBeLessThan(1_000);
});
